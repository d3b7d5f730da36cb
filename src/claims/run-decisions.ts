import { findingOfViolation } from './_internals/finding-of-violation.js';
import { runDrawn } from './_internals/run-drawn.js';
import type { DecisionCheck, InstanceScope } from './check.js';
import type { InstanceBudget } from './check-plan.js';
import type { Evidence } from './evidence.js';
import type { Hypothesis } from './hypothesis.js';

/**
 * Decides a predicate exactly on drawn instances that satisfy the hypotheses; the first that
 * violates it is shrunk, and the certificate of the shrunk one is put before the kernel.
 *
 * Like `runInstances`, this never establishes more than "no counterexample among these".
 *
 * @throws Whatever a predicate throws.
 */
export function runDecisions<Instance>(
  check: DecisionCheck<Instance>,
  hypotheses: readonly Hypothesis<Instance>[],
  scope: InstanceScope,
  budget: InstanceBudget,
): Evidence {
  const { violation, describe } = check;
  return runDrawn(check, { hypotheses, scope, budget }, violation, (failure, instance) =>
    findingOfViolation(failure, describe(instance)),
  );
}
