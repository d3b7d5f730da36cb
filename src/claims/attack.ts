import type { Arbitrary } from 'fast-check';
import type { Covered, Violation } from './check.js';
import type { Hypothesis } from './hypothesis.js';

/** A predicate without which an instance does not count. */
export interface AttackHypothesis<Instance> extends Pick<Hypothesis<Instance>, 'id' | 'decide'> {
  /** The case of a case split that is attacked: instances of the other cases are not thrown away. */
  readonly isCase?: boolean;
}

/**
 * One way to look for a counterexample of a claim: instances that satisfy its hypotheses by
 * construction, and the exact decision whether its conclusion holds on one.
 */
export interface Attack<Instance = unknown> extends Covered<Instance> {
  /** The step that is attacked, or `conclusion`, and the place of the check in it: `conclusion#2`. */
  readonly id: string;
  readonly compares: string;
  readonly instances: Arbitrary<Instance>;
  /** Decided on every instance; one that fails any is discarded and counted by its name. */
  readonly hypotheses: readonly AttackHypothesis<Instance>[];
  /** How the conclusion fails on an instance; `undefined` when it holds. */
  readonly violation: (instance: Instance) => Violation | undefined;
  /** Every violation comes with a certificate. */
  readonly certifiable?: boolean;
  /** The instance as a JSON value from which it can be rebuilt. */
  readonly describe: (instance: Instance) => unknown;
}
