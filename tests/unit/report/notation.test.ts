import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../proofs/index.js';
import { escapeMarkup, Markup, markup } from '../../../src/report/_internals/markup.js';
import { notation } from '../../../src/report/_internals/notation.js';
import { parseMarkup, textOf } from './parse-markup.js';

const html = (text: string) => notation(text).source.replaceAll(/<\/?(?:i|span)[^>]*>/g, '');
const italics = (text: string) =>
  [...notation(text).source.matchAll(/<i>(.*?)<\/i>/g)].map(([, letter]) => letter).join('');

describe('the notation of claims as HTML', () => {
  it.each([
    ['W_{H+1}⋯W_1X', 'W<sub>H+1</sub>⋯W<sub>1</sub>X'],
    ['Σ_YXΣ_XX⁻¹S', 'Σ<sub>YX</sub>Σ<sub>XX</sub><sup>−1</sup>S'],
    ['U_SU_Sᵀ = Π', 'U<sub>S</sub>U<sub>S</sub><sup>T</sup> = Π'],
    ['r_max ≤ d_12', 'r<sub>max</sub> ≤ d<sub>12</sub>'],
    ['(W_{k_{1}})^{a_b}', '(W<sub>k<sub>1</sub></sub>)<sup>a<sub>b</sub></sup>'],
    ['P = ΠP*', 'P = ΠP<sup>∗</sup>'],
    ['eᵢᵀNeⱼ', 'e<sub>i</sub><sup>T</sup>Ne<sub>j</sub>'],
    ['Σ_path (q P(Z_path = 1) − 1) X', 'Σ<sub>path</sub> (q P(Z<sub>path</sub> = 1) − 1) X'],
    ['U_p̄U_p̄ᵀ', 'U<sub>p̄</sub>U<sub>p̄</sub><sup>T</sup>'],
  ])('%s', (text, expected) => expect(html(text)).toBe(expected));

  it.each([
    ['A Kronecker product is zero', ''],
    ['A = C and B = I', 'ACBI'],
    ['the rank of C is p', 'Cp'],
    ['vec(AVB), step lemma-4-1 of PCA', 'AVB'],
    ['so Xr = 0 or so', 'Xr'],
    ['2bt + ct² ≥ 0', 'btct'],
  ])('sets the letters of formulas, and no words, in italics: %s', (text, letters) =>
    expect(italics(text)).toBe(letters),
  );

  const textIn = (source: string) => textOf(parseMarkup(`<p>${source}</p>`));
  const RAISED = '⁻−⁺+⁰0¹1²2³3⁴4⁵5⁶6ᵀTⁿnⁱiʲjᵏkᵖpʳr₀0₁1₂2₃3₄4₅5₆6ᵢiⱼjₖkₙnₘmᵣrₚpₛsₜtₓx₊+₋−∗*';
  const level = (text: string) =>
    [...text]
      .map((sign) => {
        const at = RAISED.indexOf(sign);
        return at % 2 === 0 && at >= 0 ? RAISED[at + 1] : sign;
      })
      .filter((sign) => !'_^{}'.includes(sign!))
      .join('');

  it('loses nothing and reorders nothing of the texts of the claims', () => {
    const texts = CLAIMS.flatMap(({ statement, steps, hypotheses, restsOn }) => [
      statement,
      ...restsOn,
      ...hypotheses.map(({ text }) => text),
      ...steps.map(({ text }) => text),
    ]);
    for (const text of texts) expect(level(textIn(notation(text).source))).toBe(level(text));
  });

  test.prop([
    fc.string({ unit: fc.constantFrom(...'aAW_^{}Σ1XY ᵀ⁻*=<>&"\'(),.p̄'), maxLength: 30 }),
  ])('is well-formed mark-up of the same characters, whatever the text', (text) => {
    expect(level(textIn(notation(text).source))).toBe(level(text));
  });
});

describe('mark-up', () => {
  it('escapes texts and numbers, and leaves mark-up alone, in lists too', () => {
    const inner = markup`<b>${'<&>'}</b>`;
    expect(markup`<i title="${'"'}">${[inner, ' & ', 3, undefined]}</i>`.source).toBe(
      '<i title="&quot;"><b>&lt;&amp;&gt;</b> &amp; 3</i>',
    );
    expect(String(new Markup('<br>'))).toBe('<br>');
  });

  it('keeps out what XML cannot contain', () => {
    expect(escapeMarkup('a\u0000b\uD800c\uFFFEd\te\n')).toBe('a\uFFFDb\uFFFDc\uFFFDd\te\n');
    expect(escapeMarkup('𝒜')).toBe('𝒜');
  });
});
