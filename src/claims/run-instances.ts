import { byEntries } from './_internals/by-entries.js';
import { firstFinding } from './_internals/first-finding.js';
import { runDrawn } from './_internals/run-drawn.js';
import type { InstanceCheck, InstanceScope } from './check.js';
import type { InstanceBudget } from './check-plan.js';
import type { Evidence, Finding } from './evidence.js';
import type { Hypothesis } from './hypothesis.js';

/**
 * Decides a conclusion exactly on drawn instances; a failing one is shrunk.
 *
 * `checked` counts only instances that satisfied every hypothesis; the others are counted by the
 * hypothesis they failed. No instance left: `inconclusive`. This never establishes more than
 * "no counterexample among these".
 *
 * @throws CLAIM_INVALID for a check that compares nothing; whatever a predicate throws.
 */
export function runInstances<Instance>(
  check: InstanceCheck<Instance>,
  hypotheses: readonly Hypothesis<Instance>[],
  scope: InstanceScope,
  budget: InstanceBudget,
): Evidence {
  const failure = (instance: Instance) => findingOn(check, instance);
  return runDrawn(check, { hypotheses, scope, budget }, failure, (finding) => ({ finding }));
}

function findingOn<Instance>(
  check: InstanceCheck<Instance>,
  instance: Instance,
): Finding | undefined {
  const finding = firstFinding(
    () => check.equations(instance),
    (equation) => equation,
    byEntries,
  );
  return finding === undefined ? undefined : { ...finding, instance: check.describe(instance) };
}
