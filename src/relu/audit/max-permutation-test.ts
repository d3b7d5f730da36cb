/** What a test of many statistics at once found, by the permutation law of their maximum. */
export interface MaxPermutationTest {
  readonly permutations: number;
  /** Per statistic: its value, and (1 + #{b : max_b ≥ value})/(1 + permutations). */
  readonly values: readonly number[];
  readonly adjusted: readonly number[];
  /** The largest value is exceeded by chance, under the null, with probability at most the level. */
  readonly critical: number;
  /** p of the largest value: the p-value of the null for all statistics together. */
  readonly p: number;
  readonly rejected: boolean;
  /** Statistics whose adjusted p is at most the level. */
  readonly rejections: number;
}

/** Rounding may split values that are equal; nearly equal counts as equal, which only raises p. */
const TIE = 1 - 1e-9;

/**
 * Tests a null under which permuting leaves the law of the data unchanged, with the largest of many
 * statistics: a statistic is compared with the maximum of all over each permutation (Westfall and
 * Young, single step).
 *
 * Under the null P(p ≤ level) ≤ level, for every n and every number of permutations, because the data
 * as they are count as one of them. If the null holds only for a part of the statistics *jointly*,
 * the chance that any of that part has an adjusted p ≤ level is still at most the level.
 *
 * @param statistics At least one; each gives its value, at least 0, at a permutation.
 * @param identity The permutation that changes nothing.
 */
export function maxPermutationTest(
  statistics: readonly ((permutation: Uint32Array) => number)[],
  identity: Uint32Array,
  permutations: readonly Uint32Array[],
  level: number,
): MaxPermutationTest {
  const largest = new Float64Array(permutations.length).fill(Number.NEGATIVE_INFINITY);
  const values = statistics.map((statistic) => {
    permutations.forEach((permutation, b) => {
      largest[b] = Math.max(largest[b]!, statistic(permutation));
    });
    return statistic(identity);
  });
  const pOf = (value: number) => {
    let count = 1;
    for (const one of largest) if (one >= value * TIE) count++;
    return count / (1 + permutations.length);
  };
  const adjusted = values.map(pOf);
  const p = Math.min(...adjusted);
  const falling = largest.toSorted().reverse();
  const rank = Math.floor(level * (1 + permutations.length));
  return {
    permutations: permutations.length,
    values,
    adjusted,
    critical: falling[rank - 1] ?? Number.POSITIVE_INFINITY,
    p,
    rejected: p <= level,
    rejections: adjusted.filter((value) => value <= level).length,
  };
}
