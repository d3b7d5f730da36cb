import { describeValue, type Violation } from '../claims/index.js';
import { described } from './_internals/described.js';
import type { FaultKind } from './chunk-result.js';
import type { Huntable } from './huntable.js';

/** How closely a claim is watched: one of our own neither mutates nor flips. */
export interface Watch {
  /** Decide every instance twice, and compare it before and after. */
  readonly suspicious: boolean;
}

/** What an instance is: of no concern to the claim, fine, a counterexample, or one it gets wrong. */
export type Decided =
  | { readonly kind: 'discarded'; readonly by: string }
  | { readonly kind: 'holds' }
  | { readonly kind: 'violates'; readonly violation: Violation }
  | {
      readonly kind: 'fault';
      readonly fault: Extract<FaultKind, 'threw' | 'mutated' | 'non-deterministic'>;
      readonly message: string;
      /** As JSON, and as it was before. */
      readonly instance: unknown;
    };

const MOST_REPEATS = 30;
const REPEATED_MILLISECONDS = 1000;

/**
 * Decides one instance exactly. A fault of the conjecture is no violation: one in two coins shows the
 * same side twice, so a conjecture that is not ours has to fail over and over to be believed.
 *
 * @param again Told before every decision after the first, each of which has its own time.
 */
export function decideInstance<Instance>(
  { hypotheses, violation, describe }: Huntable<Instance>,
  instance: Instance,
  { suspicious }: Watch,
  again: () => void = () => {},
): Decided {
  // All of it, and not what the conjecture chooses to show: what is left out may change as well.
  const text = () => (suspicious ? JSON.stringify(described(describeValue, instance)) : '');
  const once = (): Exclude<Decided, { kind: 'fault' }> => {
    const failed = hypotheses.find((hypothesis) => !hypothesis.decide(instance));
    if (failed !== undefined) return { kind: 'discarded', by: failed.id };
    const found = violation(instance);
    return found === undefined ? { kind: 'holds' } : { kind: 'violates', violation: found };
  };
  const before = text();
  const shown = suspicious ? described(describe as (value: unknown) => unknown, instance) : null;
  try {
    const first = once();
    const mutated = () => text() !== before;
    const fault = (kind: 'mutated' | 'non-deterministic', message: string): Decided => ({
      ...{ kind: 'fault', fault: kind, message, instance: shown },
    });
    if (mutated()) return fault('mutated', MUTATED);
    if (!suspicious && first.kind !== 'violates') return first;
    // A slow decision is repeated less often.
    const end = Date.now() + REPEATED_MILLISECONDS;
    const repeats = suspicious && first.kind === 'violates' ? MOST_REPEATS : 1;
    for (let repeat = 0; repeat < repeats && (repeat === 0 || Date.now() < end); repeat++) {
      again();
      if (!isSame(once(), first)) return fault('non-deterministic', FLIPPED);
    }
    return mutated() ? fault('mutated', MUTATED) : first;
  } catch (error) {
    return { kind: 'fault', fault: 'threw', message: messageOf(error), instance: shown };
  }
}

const MUTATED = 'the decision changed its instance';
const FLIPPED = 'deciding twice gave two answers';

function isSame(a: Decided, b: Decided): boolean {
  return a.kind === b.kind && (a.kind !== 'discarded' || a.by === (b as typeof a).by);
}

/** What an error says, in one line; the name of its class when it says nothing. */
export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message || error.constructor.name : String(error)).split(
    '\n',
  )[0]!;
