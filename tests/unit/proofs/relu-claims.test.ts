import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../proofs/index.js';
import {
  type AnyClaim,
  ClaimGraph,
  checkClaims,
  type Violation,
} from '../../../src/claims/index.js';

const IDS = [
  'minima-from-activation',
  'relu-minima-not-global',
  'relu-active-minima',
  'relu-dead-minima',
] as const;
const LIBRARY = new ClaimGraph(CLAIMS);

/** The claim by itself: what it uses has tests of its own. */
const alone = (claim: AnyClaim): AnyClaim => ({
  ...claim,
  steps: claim.steps.map((step) => ({ ...step, uses: [] })),
});

const checked = (claim: AnyClaim, seed = 3) =>
  checkClaims(new ClaimGraph([claim]), [claim.id], {
    shapes: [],
    random: { kind: 'random', maxHidden: 2, maxWidth: 3 },
    maxTerms: 0,
    budget: { runs: 25, seed },
  })[0]!;

describe.each(IDS)('%s', (id) => {
  const claim = alone(LIBRARY.get(id));

  it('is checked, every step and the conclusion, and hardly an instance is thrown away', () => {
    const report = checked(claim);
    expect(report.grade).toBe('checked');
    const evidence = [...report.steps.flatMap((step) => step.evidence), ...report.conclusion];
    for (const { grade, finding, instances } of evidence) {
      expect(finding).toBeUndefined();
      expect(grade).toBe('checked');
      expect(instances).toBeGreaterThanOrEqual(20);
    }
  });

  it('has a step for every hypothesis', () => {
    const spent = claim.steps.flatMap(({ spends }) => spends);
    for (const hypothesis of claim.hypotheses) expect(spent).toContain(hypothesis.id);
  });
});

describe('the uses', () => {
  it('lead from the activation to Theorem 2.3 (ii), and to the fact on least squares', () => {
    const used = LIBRARY.inOrder(['minima-from-activation']).map((claim) => claim.id);
    for (const id of ['theorem-2-3-ii', 'relu-minima-not-global', 'relu-active-minima'])
      expect(used).toContain(id);
    expect(used).toContain('normal-equations');
  });
});

describe('what the claims say is false elsewhere', () => {
  const [check] = LIBRARY.get('relu-active-minima').conclusion;
  const violation = (check as { violation: (point: unknown) => Violation | undefined }).violation;
  const [drawn] = [check as { instances: (scope: unknown) => unknown }];

  it('with a product that is not the best linear map, W is no local minimum', async () => {
    const { default: fc } = await import('fast-check');
    const scope = { kind: 'random', maxHidden: 2, maxWidth: 3 };
    const points = fc.sample(drawn.instances(scope) as never, { numRuns: 20, seed: 5 }) as {
      readonly y: { scale: (factor: unknown) => unknown };
      readonly weights: readonly { readonly numerators: readonly bigint[] }[];
    }[];
    const { Rational } = await import('../../../src/exact/index.js');
    const moved = points.filter(({ weights }) => weights.at(-1)!.numerators.some((v) => v !== 0n));
    expect(moved.length).toBeGreaterThan(5);
    for (const point of moved) {
      expect(violation(point)).toBeUndefined();
      const found = violation({ ...point, y: point.y.scale(Rational.of(2)) });
      expect(found?.found).toBe('refused: KERNEL_NOT_LEAST_SQUARES');
    }
  });
});
