import { decideDrawn, VACUOUS } from './_internals/decide-drawn.js';
import { findingOfViolation } from './_internals/finding-of-violation.js';
import type { DecisionCheck, InstanceScope } from './check.js';
import { type Evidence, NO_EVIDENCE } from './evidence.js';
import type { Hypothesis } from './hypothesis.js';
import type { InstanceBudget } from './run-instances.js';

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
  const { compares } = check;
  const arbitrary = check.instances(scope);
  if (arbitrary === undefined)
    return { ...NO_EVIDENCE, grade: 'inconclusive', compares, notes: ['no instances here'] };
  const { instances, discarded, failing } = decideDrawn(
    arbitrary,
    hypotheses,
    check.violation,
    budget,
  );
  const counted = { ...NO_EVIDENCE, compares, instances, discarded };
  if (failing !== undefined)
    return {
      ...counted,
      grade: 'refuted',
      ...findingOfViolation(failing.failure, check.describe(failing.instance)),
    };
  if (instances === 0) return { ...counted, grade: 'inconclusive', notes: [VACUOUS] };
  return { ...counted, grade: 'checked' };
}
