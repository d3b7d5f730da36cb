import type { RationalMatrix } from '../exact/index.js';
import { decideDrawn, VACUOUS } from './_internals/decide-drawn.js';
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
  budget: InstanceBudget,
): Evidence {
  const { compares } = check;
  const arbitrary = check.instances(scope);
  if (arbitrary === undefined)
    return { ...NO_EVIDENCE, grade: 'inconclusive', compares, notes: ['no instances here'] };
  const { instances, discarded, failing } = decideDrawn(
    arbitrary,
    hypotheses,
    (instance) => findingOn(check, instance),
    budget,
  );
  const counted = { ...NO_EVIDENCE, compares, instances, discarded };
  if (failing !== undefined) return { ...counted, grade: 'refuted', finding: failing.failure };
  if (instances === 0) return { ...counted, grade: 'inconclusive', notes: [VACUOUS] };
  return { ...counted, grade: 'checked' };
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
