import fc from 'fast-check';
import type { InstanceBudget } from '../check-plan.js';
import type { Hypothesis } from '../hypothesis.js';

/** What became of the instances drawn for one check. */
export interface Drawn<Instance, Failure> {
  /** How many satisfied every hypothesis and the conclusion. */
  readonly instances: number;
  /** How many were thrown away, by the first hypothesis they did not satisfy. */
  readonly discarded: Readonly<Record<string, number>>;
  /** The shrunk instance on which the conclusion fails, and how. */
  readonly failing?: { readonly instance: Instance; readonly failure: Failure };
}

/**
 * Draws instances, discards and counts those that fail a hypothesis, and shrinks the first on which
 * the conclusion fails; only instances that satisfy the hypotheses are shrunk to.
 *
 * @param failure How the conclusion fails on an instance; undefined when it holds.
 * @throws Whatever a predicate throws.
 */
export function decideDrawn<Instance, Failure>(
  arbitrary: fc.Arbitrary<Instance>,
  hypotheses: readonly Pick<Hypothesis<Instance>, 'id' | 'decide'>[],
  failure: (instance: Instance) => Failure | undefined,
  { runs, seed }: InstanceBudget,
): Drawn<Instance, Failure> {
  const discarded: Record<string, number> = {};
  let instances = 0;
  let shrinking = false;
  let crash: unknown;
  const holds = (instance: Instance): boolean => {
    const failed = hypotheses.find((hypothesis) => !hypothesis.decide(instance));
    if (failed !== undefined) {
      if (!shrinking) discarded[failed.id] = (discarded[failed.id] ?? 0) + 1;
      return true;
    }
    const held = failure(instance) === undefined;
    if (held && !shrinking) instances++;
    return held;
  };
  const result = fc.check(
    fc.property(arbitrary, (instance) => {
      let held = false;
      try {
        held = holds(instance);
      } catch (error) {
        crash ??= error;
      }
      shrinking ||= !held;
      return held;
    }),
    { seed, numRuns: runs },
  );
  if (crash !== undefined) throw crash;
  if (!result.failed || result.counterexample === null) return { instances, discarded };
  const [instance] = result.counterexample;
  return { instances, discarded, failing: { instance, failure: failure(instance)! } };
}

/** Why nothing was established, when every instance was discarded. */
export const VACUOUS = 'every instance failed a hypothesis';
