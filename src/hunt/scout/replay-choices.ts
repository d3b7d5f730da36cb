import type { Choices } from '../../landscape/index.js';

/**
 * Choices read off a list; after its end always the first, so every list of non-negative integers is
 * a case and the empty one is the simplest. A number too large for its place is taken modulo the bound.
 */
export function replayChoices(list: readonly number[]): Choices {
  let next = 0;
  return (bound) => (list[next++] ?? 0) % bound;
}
