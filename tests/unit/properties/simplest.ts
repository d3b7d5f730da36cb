import fc from 'fast-check';
import { expect } from 'vitest';

/** What a failing property is shrunk to when every value fails, from several starts. */
export function shrinksTo<T, V>(
  arbitrary: fc.Arbitrary<T>,
  view: (value: T) => V,
  expected: V,
): void {
  for (let seed = 0; seed < 12; seed++) {
    const run = fc.check(
      fc.property(arbitrary, () => false),
      { seed },
    );
    expect(view(run.counterexample![0] as T), `seed ${seed}`).toEqual(expected);
  }
}

/** A sample with a fixed seed, for what must occur sooner or later. */
export const sampled = <T>(arbitrary: fc.Arbitrary<T>, numRuns = 200): T[] =>
  fc.sample(arbitrary, { seed: 1, numRuns });
