import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIMS, FACTS } from '../../proofs/index.js';
import { usesOf } from '../../src/claims/index.js';
import { elementsIn, parseMarkup, textOf } from '../unit/report/parse-markup.js';
import { expectClean, expectRefusal, folder, run } from './run.js';

interface GraphDocument {
  readonly claims: readonly {
    readonly id: string;
    readonly fact: boolean;
    readonly grade?: string;
  }[];
  readonly uses: readonly { readonly from: string; readonly to: string }[];
  readonly dropped?: {
    readonly stands: readonly string[];
    readonly falls: readonly { readonly id: string }[];
  };
}
const documentOf = (words: string) => {
  const ran = run(`graph ${words} --format json`);
  expectClean(ran);
  return JSON.parse(ran.out) as GraphDocument;
};

describe('graph', () => {
  it('shows every claim and every use of the library', () => {
    const { claims, uses } = documentOf('');
    expect(new Set(claims.map(({ id }) => id))).toEqual(new Set(CLAIMS.map(({ id }) => id)));
    expect(
      claims
        .filter(({ fact }) => fact)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(FACTS.map(({ id }) => id).sort());
    expect(uses.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
      CLAIMS.flatMap((claim) => usesOf(claim).map((to) => `${claim.id} ${to}`)).sort(),
    );
  });

  it('prints the same in every format, a list by default', () => {
    const text = run('graph').out;
    const dot = run('graph --format dot').out;
    const svg = parseMarkup(run('graph --format svg').out);
    const titles = [...elementsIn(svg)].filter(({ name }) => name === 'title').map(textOf);
    for (const claim of CLAIMS) {
      expect(text).toMatch(new RegExp(`^ {2}${claim.id} `, 'm'));
      expect(dot).toContain(`"${claim.id}" [`);
      expect(titles).toContain(`${claim.id}: ${claim.title}`);
      for (const used of usesOf(claim)) expect(dot).toContain(`"${claim.id}" -> "${used}"`);
    }
    expect(run('graph --format text').out).toBe(text);
    expect(run('graph --json')).toEqual(run('graph --format json'));
  });

  it('shows the claims named and what they use', () => {
    const { claims } = documentOf('lemma-4-2');
    const ids = claims.map(({ id }) => id);
    expect(ids).toContain('lemma-4-2');
    expect(ids).toContain('gram-cancellation');
    expect(ids).not.toContain('lemma-4-3');
  });

  it('divides all claims into those that stand without an assumption and those that fall', () => {
    const { claims, uses, dropped } = documentOf('--drop xxt-full-rank');
    const falls = dropped!.falls.map(({ id }) => id);
    expect([...dropped!.stands, ...falls].sort()).toEqual(claims.map(({ id }) => id).sort());
    expect(falls).toContain('lemma-4-2');
    expect(dropped!.stands).toContain('lemma-4-1');
    expect(uses.some(({ to }) => falls.includes(to))).toBe(true);
    expect(run('graph --drop xxt-full-rank').out).toMatch(/^ {2}falls {3}lemma-4-2 /m);
  });

  it('shows grades with --check', () => {
    const { claims } = documentOf('gram-cancellation --check');
    expect(claims).toEqual([expect.objectContaining({ id: 'gram-cancellation', grade: 'proved' })]);
    expect(run('graph gram-cancellation').out).not.toContain('proved');
  });

  it('writes to a file', () => {
    const path = join(folder(), 'graph.svg');
    const ran = run(`graph lemma-4-2 --format svg -o ${path}`);
    expectClean(ran);
    expect(ran.out).toBe('');
    expect(readFileSync(path, 'utf8')).toBe(run('graph lemma-4-2 --format svg').out);
  });

  it('refuses what is not there, and says what is', () => {
    expectRefusal(run('graph lemma-9'), 'CLAIM_UNKNOWN', 'lemma-9', 'lemma-4-1');
    expectRefusal(run('graph --drop luck'), 'HYPOTHESIS_UNKNOWN', 'luck', 'critical');
    expectRefusal(run('graph --format png'), 'OPTION_INVALID', 'dot, svg');
  });
});
