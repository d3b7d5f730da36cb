import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDUCTION_ASSUMPTIONS, reduction } from '../../../proofs/choromanska-2015/index.js';
import type { PathNetwork } from '../../../proofs/choromanska-2015/path-network.js';
import { pathNetwork } from '../../../proofs/choromanska-2015/path-network-arbitrary.js';
import { CLAIMS } from '../../../proofs/index.js';
import {
  type AnyClaim,
  type Check,
  type CheckPlan,
  ClaimGraph,
  checkClaims,
  shapeFamily,
} from '../../../src/claims/index.js';

const C15: readonly AnyClaim[] = CLAIMS.filter(({ source }) => source.work === 'C15');
const IDS = Object.keys(REDUCTION_ASSUMPTIONS);
const plan: CheckPlan = {
  shapes: shapeFamily({ maxHidden: 2, maxWidth: 2, samples: 2 }),
  random: { kind: 'random', maxHidden: 3, maxWidth: 3 },
  maxTerms: 0,
  budget: { runs: 60, seed: 5 },
};
const reports = new Map(
  checkClaims(new ClaimGraph(CLAIMS), [reduction.id], plan).map((report) => [report.id, report]),
);

it('is six claims, all of which the reduction uses', () => {
  expect(C15).toHaveLength(6);
  expect(C15.every(({ id }) => reports.has(id))).toBe(true);
});

describe.each(C15.map(({ id }) => id))('%s', (id) => {
  const report = reports.get(id)!;

  it('holds, with nothing discarded and no grade beyond what was examined', () => {
    expect(['checked', 'proved at shape']).toContain(report.grade);
    for (const { grade, finding, discarded, instances, expansions } of [
      ...report.steps.flatMap(({ evidence }) => evidence),
      ...report.conclusion,
    ]) {
      expect(finding).toBeUndefined();
      expect(discarded).toEqual({});
      expect(instances + expansions).toBeGreaterThan(0);
      expect(['checked', 'proved at shape']).toContain(grade);
    }
  });
});

it('never grades the reduction, or what is decided on instances only, as proved', () => {
  expect(reports.get(reduction.id)!.grade).toBe('checked');
});

/** The first network of many, drawn with these assumptions alone, on which a check fails. */
function failing(check: Check<PathNetwork>, assumed: readonly string[]): PathNetwork | undefined {
  if (check.kind !== 'instances') throw new Error('not decided on instances');
  return fc
    .sample(pathNetwork(assumed), { seed: 7, numRuns: 400 })
    .find((network) =>
      [...check.equations(network)].some(({ left, right }) => !left.equals(right)),
    );
}

/** Steps that are decided on instances, with what they spend. */
const spending = C15.flatMap((claim) =>
  claim.steps.flatMap((step) =>
    step.spends.length > 0
      ? step.checks
          .filter(({ kind }) => kind === 'instances')
          .map((check) => [`${claim.id}#${step.id}`, step.spends, check] as const)
      : [],
  ),
);

describe.each(spending)('what %s spends', (_, spends, check) => {
  it(`${spends.join(', ')} is enough`, () => {
    expect(failing(check, spends)).toBeUndefined();
  });

  it.each([...spends])('and it needs %s, whatever else is assumed', (dropped) => {
    const network = failing(
      check,
      IDS.filter((id) => id !== dropped),
    );
    expect(network).toBeDefined();
    const { decide } = REDUCTION_ASSUMPTIONS[dropped as keyof typeof REDUCTION_ASSUMPTIONS];
    expect(decide(network!)).toBe(false);
  });
});

describe.each(
  C15.filter(({ conclusion }) => conclusion.length > 0).map((claim) => [claim.id, claim] as const),
)('the conclusion of %s', (_, claim) => {
  it.each(claim.hypotheses.map(({ id }: { id: string }) => id))(
    'fails on some network without %s',
    (dropped) => {
      const others = IDS.filter((id) => id !== dropped);
      const check = claim.conclusion[0]!;
      const network = failing(check, others);
      // On the sphere or not, the covariance is Λ(w·w′/Λ)^H: A7p only says which w there are.
      if (claim.id === reduction.id && dropped === 'a7p') expect(network).toBeUndefined();
      else expect(network).toBeDefined();
    },
  );
});

describe('path networks drawn', () => {
  it.each(IDS)('satisfy %s when it is asked for', (id) => {
    const { decide } = REDUCTION_ASSUMPTIONS[id as keyof typeof REDUCTION_ASSUMPTIONS];
    fc.assert(
      fc.property(pathNetwork([id]), (network) => decide(network)),
      { seed: 3, numRuns: 150 },
    );
  });

  it.each(IDS)('violate %s often when it is not', (id) => {
    const { decide } = REDUCTION_ASSUMPTIONS[id as keyof typeof REDUCTION_ASSUMPTIONS];
    const drawn = fc.sample(pathNetwork([]), { seed: 3, numRuns: 150 });
    expect(drawn.filter((network) => !decide(network)).length).toBeGreaterThan(15);
  });
});
