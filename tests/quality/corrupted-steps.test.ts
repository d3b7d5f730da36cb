import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../proofs/index.js';
import {
  type CheckEvidence,
  type CheckPlan,
  type ClaimEvidence,
  ClaimGraph,
  type ClaimReport,
  checkRunner,
  GRADES,
  gatherEvidence,
  gradeClaims,
  ownStatus,
  shapeFamily,
  usesOf,
} from '../../src/claims/index.js';
import { corrupted } from './corrupted-check.js';

const plan: CheckPlan = {
  shapes: shapeFamily({ maxHidden: 2, maxWidth: 2, samples: 2 }).slice(0, 12),
  random: { kind: 'random', maxHidden: 2, maxWidth: 2 },
  strata: { maxHidden: 2, maxWidth: 2 },
  maxTerms: 0,
  budget: { runs: 8, seed: 1 },
};
const graph = new ClaimGraph(CLAIMS);
const evidence = gatherEvidence(
  graph,
  CLAIMS.map(({ id }) => id),
  plan,
);
const reports = byId(gradeClaims(graph, evidence));
const run = checkRunner(plan);

function byId(list: readonly ClaimReport[]) {
  return new Map(list.map((report) => [report.id, report]));
}

/** Ids of the claim and of all that use it, directly or not. */
function dependentsOf(id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const claim of graph.inOrder(CLAIMS.map((each) => each.id)))
    if (usesOf(claim).some((used) => found.has(used))) found.add(claim.id);
  return found;
}

/** Grades everything once more, with other evidence for one step. */
function regraded(id: string, stepId: string, checks: readonly CheckEvidence[]) {
  const found: ClaimEvidence = evidence.get(id)!;
  const steps = found.steps.map((step) => (step.id === stepId ? { ...step, checks } : step));
  return byId(gradeClaims(graph, new Map(evidence).set(id, { ...found, steps })));
}

const order = (grade: ClaimReport['grade']) => GRADES.indexOf(grade);

/** Exactly the claim and what depends on it are weaker; the reports of all others are the same. */
function expectExactlyDependentsWeaker(id: string, after: ReadonlyMap<string, ClaimReport>): void {
  const dependents = dependentsOf(id);
  for (const [other, before] of reports) {
    const now = after.get(other)!;
    if (!dependents.has(other)) expect(now, other).toEqual(before);
    else
      expect(order(now.grade), `${other}, which rests on ${id}`).toBeGreaterThan(
        order(before.grade),
      );
  }
}

const STEPS = CLAIMS.flatMap((claim) =>
  claim.steps.map((step, index) => ({
    claim,
    step,
    name: `${claim.id}#${step.id}`,
    found: evidence.get(claim.id)!.steps[index]!.checks,
  })),
);

it('as it stands, every statement is established by something', () => {
  for (const { id, grade, openPoints } of reports.values()) {
    expect(['refuted', 'inconclusive'], `${id}: ${openPoints}`).not.toContain(grade);
  }
});

describe.each(STEPS)('$name', ({ claim, step, found }) => {
  it('taken away lowers its claim and what depends on it, and nothing else', () => {
    const after = regraded(claim.id, step.id, []);
    expectExactlyDependentsWeaker(claim.id, after);
    expect(after.get(claim.id)!.openPoints).toContainEqual(
      expect.stringMatching(new RegExp(`^steps? (.*, )?${step.id}(,.*)?: .*there is no evidence$`)),
    );
  });

  it('corrupted is found out, in every part, and lowers the same', () => {
    const before = ownStatus(found);
    for (const [index, check] of step.checks.entries())
      for (const wrong of corrupted(check)) {
        const instead = run(wrong, claim, undefined, step);
        expect(['refuted', 'inconclusive'], check.compares).toContain(ownStatus([instead]).grade);
        const checks = found.map((one, place) => (place === index ? instead : one));
        expect(order(ownStatus(checks).grade), check.compares).toBeGreaterThan(order(before.grade));
        expectExactlyDependentsWeaker(claim.id, regraded(claim.id, step.id, checks));
      }
  });
});

const BARE = CLAIMS.filter(({ steps }) => steps.length === 0);

it.each(BARE.map((claim) => [claim.id, claim] as const))(
  'the conclusion of %s, which has no steps, corrupted lowers it and what depends on it',
  (id, claim) => {
    for (const [index, check] of claim.conclusion.entries())
      for (const wrong of corrupted(check)) {
        const found = evidence.get(id)!;
        const instead = run(wrong, claim);
        const conclusion = found.conclusion.map((one, place) => (place === index ? instead : one));
        const after = gradeClaims(graph, new Map(evidence).set(id, { ...found, conclusion }));
        expectExactlyDependentsWeaker(id, byId(after));
      }
  },
);

it('a conclusion that is corrupted refutes its claim, however good the steps are', () => {
  for (const claim of CLAIMS)
    for (const check of claim.conclusion)
      for (const wrong of corrupted(check))
        expect(['refuted', 'inconclusive'], `${claim.id}: ${check.compares}`).toContain(
          ownStatus([run(wrong, claim)]).grade,
        );
});
