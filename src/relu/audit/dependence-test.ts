import { type MaxPermutationTest, maxPermutationTest } from './max-permutation-test.js';

/** A test of the dependence of every path, or why there was nothing to test. */
export type DependenceTest =
  | { readonly kind: 'not-tested'; readonly reason: string }
  | {
      readonly kind: 'tested';
      /** Paths whose activity varies; the others are independent of everything, as far as seen. */
      readonly tested: number;
      /** Per path; undefined where the activity does not vary. */
      readonly correlations: readonly (number | undefined)[];
      readonly adjusted: readonly (number | undefined)[];
      /** The path with the largest distance correlation. */
      readonly strongest: number;
      /** Paths whose adjusted p is at most the level. */
      readonly pathsRejected: number;
      readonly result: MaxPermutationTest;
    };

/**
 * Tests every path by the largest of their statistics ({@link maxPermutationTest}).
 *
 * @param keys One per path: paths with the same key have the same statistic, which is computed once;
 *   undefined where there is nothing to test.
 */
export function dependenceTest(
  keys: readonly (string | undefined)[],
  reason: string,
  statisticOf: (path: number) => ((permutation: Uint32Array) => number) | undefined,
  identity: Uint32Array,
  permutations: readonly Uint32Array[],
  level: number,
): DependenceTest {
  const places = new Map<string, number>();
  const statistics: ((permutation: Uint32Array) => number)[] = [];
  const placeOf = keys.map((key, path) => {
    if (key === undefined) return undefined;
    const known = places.get(key);
    if (known !== undefined) return known;
    const statistic = statisticOf(path);
    if (statistic === undefined) return undefined;
    places.set(key, statistics.push(statistic) - 1);
    return statistics.length - 1;
  });
  if (statistics.length === 0) return { kind: 'not-tested', reason };
  const result = maxPermutationTest(statistics, identity, permutations, level);
  const at = (values: readonly number[]) =>
    placeOf.map((place) => (place === undefined ? undefined : values[place]!));
  const correlations = at(result.values);
  const adjusted = at(result.adjusted);
  return {
    kind: 'tested',
    tested: placeOf.filter((place) => place !== undefined).length,
    correlations,
    adjusted,
    strongest: correlations.indexOf(Math.max(...result.values)),
    pathsRejected: adjusted.filter((p) => p !== undefined && p <= level).length,
    result,
  };
}
