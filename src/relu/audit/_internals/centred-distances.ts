/** The doubly centred Euclidean distances of points, n × n, and their mean square. */
export interface CentredDistances {
  readonly n: number;
  readonly entries: Float64Array;
  /** The distance variance dVar²; 0 when all points are one. */
  readonly variance: number;
}

/**
 * Distances |p_i − p_j| less their row means, less their column means, plus their mean.
 *
 * @param coordinates One array of n numbers per coordinate. O(n² · coordinates).
 */
export function centredDistances(
  n: number,
  coordinates: readonly ArrayLike<number>[],
): CentredDistances {
  const entries = new Float64Array(n * n);
  for (const values of coordinates)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < i; j++) {
        const difference = values[i]! - values[j]!;
        entries[i * n + j]! += difference * difference;
      }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const distance = Math.sqrt(entries[i * n + j]!);
      entries[i * n + j] = distance;
      entries[j * n + i] = distance;
    }
  centre(entries, n);
  let sum = 0;
  for (const entry of entries) sum += entry * entry;
  return { n, entries, variance: sum / (n * n) };
}

function centre(entries: Float64Array, n: number): void {
  const means = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) means[i]! += entries[i * n + j]!;
    means[i]! /= n;
  }
  const mean = means.reduce((sum, value) => sum + value, 0) / n;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) entries[i * n + j]! += mean - means[i]! - means[j]!;
}
