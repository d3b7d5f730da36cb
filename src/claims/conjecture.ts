import type { Arbitrary } from 'fast-check';
import { trueOrFalse, violationOrNone } from './_internals/answers.js';
import { checkConjecture } from './_internals/check-conjecture.js';
import type { Covered, DecisionCheck, InstanceScope, Violation } from './check.js';
import type { Claim } from './claim.js';
import { defineClaim } from './define-claim.js';
import { describeValue } from './describe-value.js';
import type { Hypothesis } from './hypothesis.js';

/** How large the networks of a hunt may be: H ≤ maxHidden, widths ≤ maxWidth. */
export type DrawBound = Omit<Extract<InstanceScope, { kind: 'random' }>, 'kind'>;

/** What a conjecture consists of; either `holds` or `violation` says what is claimed. */
export type ConjectureParts<Instance> = Covered<Instance> & {
  /** Its name in reports and cases: lower-case words joined by hyphens. */
  readonly id: string;
  /** What is claimed, in words. */
  readonly statement: string;
  /** Draws instances, best such that they satisfy the hypotheses by construction. */
  readonly instances: Arbitrary<Instance> | ((bound: DrawBound) => Arbitrary<Instance>);
  /** What an instance must satisfy to count; one that does not is discarded, and counted by name. */
  readonly hypotheses?: readonly (Omit<Hypothesis<Instance>, 'text'> & {
    readonly text?: string;
  })[];
  /** The instance as a JSON value. Default: {@link describeValue}. */
  readonly describe?: (instance: Instance) => unknown;
} & (
    | {
        /** Whether the conclusion holds: decided exactly, `true` or `false`. */
        readonly holds: (instance: Instance) => boolean;
        readonly violation?: never;
      }
    | {
        readonly holds?: never;
        /** How the conclusion fails, if possible with a certificate; `undefined` when it holds. */
        readonly violation: (instance: Instance) => Violation | undefined;
      }
  );

/**
 * A claim of your own: *for every instance that satisfies the hypotheses, the conclusion holds*. It
 * is hunted like any other; a hunt that finds nothing proves nothing.
 *
 * @throws CLAIM_INVALID naming the part that is missing or is no such thing.
 * @example
 * export default conjecture({
 *   id: 'loss-at-least-zero',
 *   statement: 'The loss is never negative.',
 *   instances: (bound) => point({ kind: 'random', ...bound }),
 *   holds: ({ weights, moments }) => loss(weights, moments).sign() >= 0,
 * });
 */
export function conjecture<Instance>(parts: ConjectureParts<Instance>): Claim<Instance> {
  checkConjecture(parts);
  const { id, statement, instances, hypotheses = [], describe = describeValue } = parts;
  const { labels, coverage, distance } = parts;
  const check: DecisionCheck<Instance> = {
    kind: 'decisions',
    compares: statement,
    instances: (scope) => {
      if (scope.kind !== 'random') return undefined;
      const { maxHidden, maxWidth } = scope;
      return typeof instances === 'function' ? instances({ maxHidden, maxWidth }) : instances;
    },
    violation: (instance) => violationOf(parts, instance),
    describe,
    ...(coverage === undefined ? {} : { coverage }),
    ...(labels === undefined ? {} : { labels }),
    ...(distance === undefined ? {} : { distance }),
  };
  return defineClaim<Instance>({
    id,
    title: id,
    source: { work: 'own', number: 'Conjecture' },
    statement,
    tex: statement,
    hypotheses: hypotheses.map(({ id: name, text, decide }) => ({
      id: name,
      text: text ?? name,
      decide: (instance) => trueOrFalse(`${id}, hypothesis ${name}`, decide(instance)),
    })),
    dataHypotheses: [],
    steps: [],
    conclusion: [check],
    restsOn: [],
  });
}

function violationOf<Instance>(
  { id, statement, holds, violation }: ConjectureParts<Instance>,
  instance: Instance,
): Violation | undefined {
  if (holds === undefined) return violationOrNone(`${id}, violation`, violation(instance));
  return trueOrFalse(`${id}, holds`, holds(instance))
    ? undefined
    : { at: 'the conclusion', found: 'it does not hold', expected: statement };
}
