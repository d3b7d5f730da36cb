import type { Violation } from '../claims/index.js';
import type { Huntable } from './huntable.js';

/** What an instance is now: of no concern to the claim, fine, or a counterexample. */
export type Redecided =
  | { readonly kind: 'discarded'; readonly by: string }
  | { readonly kind: 'holds' }
  | { readonly kind: 'violates'; readonly violation: Violation };

/** Decides an instance once more, exactly. @throws whatever a conjecture throws */
export function redecide<Instance>(huntable: Huntable<Instance>, instance: Instance): Redecided {
  const failed = huntable.hypotheses.find((hypothesis) => !hypothesis.decide(instance));
  if (failed !== undefined) return { kind: 'discarded', by: failed.id };
  const violation = huntable.violation(instance);
  return violation === undefined ? { kind: 'holds' } : { kind: 'violates', violation };
}
