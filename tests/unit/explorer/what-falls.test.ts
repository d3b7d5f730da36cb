import { describe, expect, it } from 'vitest';
import { CLAIMS, FORMAL_LINKS } from '../../../proofs/index.js';
import {
  ClaimGraph,
  type ClaimReport,
  dropHypothesis,
  type FormalReports,
  hypothesisIds,
  NO_FORMAL_REPORTS,
} from '../../../src/claims/index.js';
import { whatFalls } from '../../../src/explorer/rooms/map/what-falls.js';
import { ASSUMPTION_IDS } from '../../../src/landscape/index.js';

const graph = new ClaimGraph(CLAIMS);

const stated = new Set(CLAIMS.flatMap(hypothesisIds));
const ASSUMPTIONS = ASSUMPTION_IDS.filter((id) => stated.has(id));

/** Every link counts. */
const everyProof: FormalReports = (claim) => {
  const link = FORMAL_LINKS.of(claim);
  return link === undefined
    ? undefined
    : {
        ...link,
        needs: link.needs.map((need) => (typeof need === 'string' ? [need] : need)),
        accepted: true,
        theorem: link.theorems[0]!,
        standing: { kind: 'accepted', coq: '', mathcomp: '' } as never,
      };
};

const reportsWith = (formal: FormalReports) =>
  CLAIMS.map((claim) => ({ ...claim, formal: formal(claim) })) as unknown as ClaimReport[];

describe.each([
  ['without formal proofs', NO_FORMAL_REPORTS],
  ['with formal proofs', everyProof],
])('what falls, %s', (_, formal) => {
  const reports = reportsWith(formal);

  it.each(ASSUMPTIONS)('without %s it is what the core says', (id) => {
    const { falls, byTheorems } = dropHypothesis(graph, id, formal);
    const found = whatFalls(reports, [id]);
    expect([...found.falls].map(([claim, steps]) => ({ id: claim, steps }))).toEqual(falls);
    expect(
      [...found.byTheorem].map(([claim, theorems]) => ({ id: claim, theorems })).sort(byId),
    ).toEqual([...byTheorems].sort(byId));
  });

  it('without two, at least what falls without either', () => {
    const both = whatFalls(reports, ['xxt-full-rank', 'distinct-eigenvalues']);
    for (const id of ['xxt-full-rank', 'distinct-eigenvalues'])
      for (const claim of whatFalls(reports, [id]).falls.keys())
        expect(both.falls.has(claim)).toBe(true);
  });

  it('without none, nothing', () => expect(whatFalls(reports, []).falls.size).toBe(0));
});

it('a theorem that needs one of two falls without both, and stands without either', () => {
  const reports = reportsWith(everyProof);
  const falls = (dropped: string[]) => whatFalls(reports, dropped).falls.has('theorem-2-3');
  expect(['xxt-full-rank', 'xyt-full-rank'].map((id) => falls([id]))).toEqual([false, false]);
  expect(falls(['xxt-full-rank', 'xyt-full-rank'])).toBe(true);
});

const byId = (a: { readonly id: string }, b: { readonly id: string }) => a.id.localeCompare(b.id);
