import type { Arbitrary } from 'fast-check';
import type { InstanceScope } from '../check.js';
import type { InstanceBudget } from '../check-plan.js';
import { type Evidence, NO_EVIDENCE } from '../evidence.js';
import type { Hypothesis } from '../hypothesis.js';
import { decideDrawn, VACUOUS } from './decide-drawn.js';

/** What is common to checks that decide a conclusion on drawn instances. */
interface Drawing<Instance> {
  readonly compares: string;
  readonly instances: (scope: InstanceScope) => Arbitrary<Instance> | undefined;
}

/** Where to draw instances, and how many. */
export interface DrawingPlan<Instance> {
  readonly hypotheses: readonly Hypothesis<Instance>[];
  readonly scope: InstanceScope;
  readonly budget: InstanceBudget;
}

/**
 * Decides a conclusion on drawn instances: `checked` on those that satisfied the hypotheses,
 * `refuted` by the first on which it fails, shrunk; `inconclusive` when there was none.
 *
 * @param failure How the conclusion fails on an instance; undefined when it holds.
 * @param told What is to be told of the shrunk failure.
 * @throws Whatever a predicate throws.
 */
export function runDrawn<Instance, Failure>(
  { compares, instances: draw }: Drawing<Instance>,
  { hypotheses, scope, budget }: DrawingPlan<Instance>,
  failure: (instance: Instance) => Failure | undefined,
  told: (failure: Failure, instance: Instance) => Pick<Evidence, 'finding'> & Partial<Evidence>,
): Evidence {
  const arbitrary = draw(scope);
  if (arbitrary === undefined)
    return { ...NO_EVIDENCE, grade: 'inconclusive', compares, notes: ['no instances here'] };
  const { instances, discarded, failing } = decideDrawn(arbitrary, hypotheses, failure, budget);
  const counted = { ...NO_EVIDENCE, compares, instances, discarded };
  if (failing !== undefined)
    return { ...counted, grade: 'refuted', ...told(failing.failure, failing.instance) };
  if (instances === 0) return { ...counted, grade: 'inconclusive', notes: [VACUOUS] };
  return { ...counted, grade: 'checked' };
}
