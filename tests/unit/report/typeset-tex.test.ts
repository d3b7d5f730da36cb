import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../proofs/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import { notation } from '../../../src/report/_internals/notation.js';
import { typesetTex } from '../../../src/report/_internals/typeset-tex.js';
import { parseMarkup } from './parse-markup.js';

const claims = [
  ...new Map([...CLAIMS, ...MUTANTS.map(({ claim }) => claim)].map((c) => [c.id, c])),
];

describe('the LaTeX of a claim', () => {
  it.each(claims)('%s is understood by KaTeX, all of it', (_id, { tex }) => {
    expect(tex.split('$').length % 2, 'dollar signs come in pairs').toBe(1);
    const html = typesetTex(tex).source;
    expect(html).not.toContain('<code>');
    expect(html).not.toContain('katex-error');
    parseMarkup(`<p>${html}</p>`);
    for (const [, formula] of tex.matchAll(/\$\$?([^$]+)\$\$?/g))
      expect(() => katex.renderToString(formula!, { strict: 'error' })).not.toThrow();
  });

  it('is there for every statement of the library', () => {
    for (const { id, tex } of CLAIMS) expect(tex, id).toContain('$');
  });

  it('is the notation of claims where there is none', () => {
    expect(typesetTex('So W_1 = 0.').source).toBe(notation('So W_1 = 0.').source);
  });
});
