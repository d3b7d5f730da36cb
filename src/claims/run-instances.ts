import fc from 'fast-check';
import type { RationalMatrix } from '../exact/index.js';
import { type Differ, firstFinding } from './_internals/first-finding.js';
import type { InstanceCheck, InstanceScope } from './check.js';
import { type Evidence, type Finding, NO_EVIDENCE } from './evidence.js';
import type { Hypothesis } from './hypothesis.js';

/** How many instances to draw, and from which seed. */
export interface InstanceBudget {
  readonly runs: number;
  readonly seed: number;
}

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
  { runs, seed }: InstanceBudget,
): Evidence {
  const { compares } = check;
  const arbitrary = check.instances(scope);
  if (arbitrary === undefined)
    return { ...NO_EVIDENCE, grade: 'inconclusive', compares, notes: ['no instances here'] };
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
    const held = findingOn(check, instance) === undefined;
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
  if (result.failed && result.counterexample !== null) {
    const [instance] = result.counterexample;
    const finding = findingOn(check, instance)!;
    return { ...NO_EVIDENCE, grade: 'refuted', compares, instances, discarded, finding };
  }
  const vacuous = instances === 0 ? ['every instance failed a hypothesis'] : [];
  const grade = instances === 0 ? 'inconclusive' : 'checked';
  return { ...NO_EVIDENCE, grade, compares, instances, discarded, notes: vacuous };
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

const byEntries: Differ<RationalMatrix> = (left, right) => {
  if (left.equals(right)) return undefined;
  const difference = left.minus(right);
  const place = difference.numerators.findIndex((value) => value !== 0n);
  const [i, j] = [Math.floor(place / left.columns), place % left.columns];
  return {
    entry: `(${i + 1},${j + 1})`,
    left: left.at(i, j).toString(),
    right: right.at(i, j).toString(),
    difference: difference.at(i, j).toString(),
  };
};
