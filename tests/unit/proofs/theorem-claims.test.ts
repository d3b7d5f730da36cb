import { expect, it } from 'vitest';
import { CLAIMS } from '../../../proofs/index.js';
import {
  ClaimGraph,
  type ClaimReport,
  type Evidence,
  evidenceGatherer,
  gradeClaims,
} from '../../../src/claims/index.js';

/** Each step of the theorems, with the strongest evidence of its own. */
const STEPS: Readonly<Record<string, Readonly<Record<string, Evidence['grade']>>>> = {
  'theorem-2-3': { i: 'exhaustive', ii: 'exhaustive', iii: 'exhaustive', iv: 'exhaustive' },
  'theorem-2-3-i': {
    witness: 'proved',
    curvature: 'proved',
    'both-signs': 'proved',
    'not-zero': 'proved',
  },
  'theorem-2-3-ii': {
    'second-order': 'exhaustive',
    'full-rank': 'exhaustive',
    moves: 'proved',
    coefficient: 'exhaustive',
    slope: 'proved',
    onto: 'proved',
    conclude: 'proved',
  },
  'theorem-2-3-iii': {
    'not-a-minimum': 'exhaustive',
    'smallest-set': 'exhaustive',
    expansion: 'proved',
    'not-a-maximum': 'exhaustive',
  },
  'theorem-2-3-iv': { contrapositive: 'exhaustive' },
  'theorem-2-3-full-rank': {
    range: 'exhaustive',
    'no-residual': 'proved',
    'case-1': 'proved',
    'case-2': 'exhaustive',
  },
  'corollary-2-4': { shallow: 'exhaustive', flat: 'proved', 'not-global': 'exhaustive' },
  'proposition-2-1': { 'convex-in-a-layer': 'proved', 'local-minima': 'exhaustive' },
  'conjecture-2-2': { 'convex-in-a-layer': 'proved', resolved: 'exhaustive' },
  'critical-points': {
    projection: 'exhaustive',
    commutes: 'proved',
    eigenvectors: 'exhaustive',
    value: 'proved',
    'every-set': 'exhaustive',
  },
  'principal-components': { 'identity-map': 'proved', projection: 'proved', leading: 'checked' },
  'second-order-classification': {
    set: 'exhaustive',
    'not-leading': 'exhaustive',
    complete: 'exhaustive',
    incomplete: 'exhaustive',
    'not-tightened': 'exhaustive',
    tightened: 'exhaustive',
  },
};

const ids = Object.keys(STEPS);
const own = CLAIMS.filter(({ id }) => ids.includes(id));
const evidenceOf = evidenceGatherer({
  shapes: [],
  random: { kind: 'random', maxHidden: 3, maxWidth: 2 },
  strata: { maxHidden: 2, maxWidth: 2 },
  maxTerms: 0,
  budget: { runs: 10, seed: 1 },
});
// The grades of the steps by themselves: of what the claims use, nothing was examined here.
const alone = own.map((claim) => ({
  ...claim,
  steps: claim.steps.map((step) => ({ ...step, uses: [] })),
}));
const reports = new Map<string, ClaimReport>(
  gradeClaims(
    new ClaimGraph(alone),
    new Map(own.map((claim) => [claim.id, evidenceOf(claim)])),
  ).map((report) => [report.id, report]),
);

it.each(ids)('%s: each step has the evidence its kind of argument admits', (id) => {
  const { steps } = reports.get(id)!;
  expect(Object.fromEntries(steps.map((step) => [step.id, step.grade]))).toEqual(STEPS[id]);
});

it.each(ids)('%s: no check is vacuous, and none finds a counterexample', (id) => {
  const { steps, conclusion } = reports.get(id)!;
  for (const evidence of [...steps.flatMap((step) => step.evidence), ...conclusion]) {
    expect(evidence.finding).toBeUndefined();
    const examined = evidence.instances + evidence.strata + evidence.certificates.length;
    expect(examined, evidence.compares).toBeGreaterThan(0);
  }
});

it('strata of H = 1 and of H ≥ 2 are told apart in Corollary 2.4', () => {
  const [shallow, , zero] = reports.get('corollary-2-4')!.steps;
  expect(shallow!.evidence[0]!.architectures).toBe(6);
  expect(zero!.evidence[0]!.strata).toBe(12);
});
