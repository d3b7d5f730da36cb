import { describe, expect, it } from 'vitest';
import { eckartYoung } from '../../../proofs/facts/eckart-young.js';
import { kyFan } from '../../../proofs/facts/ky-fan.js';
import { openPerturbation } from '../../../proofs/facts/open-perturbation.js';
import { secondOrderNecessary } from '../../../proofs/facts/second-order-necessary.js';
import { signOfLowestTerm } from '../../../proofs/facts/sign-of-lowest-term.js';
import { CLAIMS } from '../../../proofs/index.js';
import {
  type Check,
  type Claim,
  ClaimGraph,
  checkClaims,
  type DecisionCheck,
} from '../../../src/claims/index.js';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';

const FACTS = [
  signOfLowestTerm.id,
  secondOrderNecessary.id,
  openPerturbation.id,
  kyFan.id,
  eckartYoung.id,
];

const reports = new Map(
  checkClaims(new ClaimGraph(CLAIMS), FACTS, {
    shapes: [],
    random: { kind: 'random', maxHidden: 2, maxWidth: 3 },
    maxTerms: 0,
    budget: { runs: 60, seed: 5 },
  }).map((report) => [report.id, report]),
);

it.each(FACTS)('%s holds on what was drawn, and every instance counts', (id) => {
  const report = reports.get(id)!;
  expect(report.grade).toBe('checked');
  for (const { evidence } of [...report.steps, { evidence: report.conclusion }])
    for (const { discarded, grade } of evidence) {
      expect(discarded).toEqual({});
      expect(['checked', 'proved']).toContain(grade);
    }
});

it.each([
  [kyFan.id, 2],
  [eckartYoung.id, 3],
])('%s: its %i identities are proved in every dimension', (id, count) => {
  const certificates = reports
    .get(id)!
    .steps.flatMap(({ evidence }) => evidence.flatMap((item) => item.certificates));
  expect(certificates).toHaveLength(count);
});

describe('a check of a fact sees an instance on which it fails', () => {
  it('open-perturbation: a deeper value next to a point of equal value', () => {
    const values = [0, 0, -1, 0, 0, 0, 0, 0, 0];
    const violation = decisions(openPerturbation)[0]!.violation({
      size: 3,
      values,
      centre: [0, 0],
      radius: 3,
    });
    expect(violation).toMatchObject({ found: 'a smaller value in its ball' });
  });

  it('sign-of-lowest-term: t beyond the bound', () => {
    const instance = {
      power: 1,
      coefficients: [Rational.ONE, Rational.of(-1)],
      part: Rational.of(3),
    };
    expect(decisions(signOfLowestTerm)[0]!.violation(instance)).toBeDefined();
    expect(
      decisions(signOfLowestTerm)[0]!.violation({ ...instance, part: Rational.ONE }),
    ).toBeUndefined();
  });

  it('ky-fan: eigenvalues in the wrong order', () => {
    const identity = RationalMatrix.identity(2);
    const projector = RationalMatrix.fromRows([
      [0, 0],
      [0, 1],
    ]);
    const eigenvalues = [Rational.of(1), Rational.of(4)];
    const [check] = decisions(kyFan);
    expect(check!.violation({ u: identity, eigenvalues, projector })).toBeDefined();
    const sorted = [...eigenvalues].reverse();
    expect(check!.violation({ u: identity, eigenvalues: sorted, projector })).toBeUndefined();
  });

  it('eckart-young: a matrix of larger rank', () => {
    const identity = RationalMatrix.identity(2);
    const instance = {
      x: identity,
      y: identity,
      u: identity,
      eigenvalues: [Rational.ONE, Rational.ONE],
      r: 1,
      p: identity,
    };
    const [check] = decisions(eckartYoung);
    expect(check!.violation(instance)).toMatchObject({ found: '0', expected: 'at least 1/2' });
  });
});

/** The decisions of a claim, in order. */
function decisions<Instance>(claim: Claim<Instance>): DecisionCheck<Instance>[] {
  const checks: Check<Instance>[] = [
    ...claim.steps.flatMap((step) => step.checks),
    ...claim.conclusion,
  ];
  return checks.filter((check) => check.kind === 'decisions');
}
