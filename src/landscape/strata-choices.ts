/** Gives one of 0, …, bound − 1 each time it is called. */
export type Choices = (bound: number) => number;

/**
 * Choices that depend on the seed alone (mulberry32): the same on every machine. Not for anything
 * that has to be unpredictable, and its bias towards small numbers, bound/2³², is left in.
 */
export function seededChoices(seed: number): Choices {
  let state = (seed ^ Math.floor(seed / 2 ** 32)) >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}
