import { Rational, RationalMatrix } from '../exact/index.js';
import { Dataset } from './dataset.js';

/**
 * Subtracts from every row of X and of Y its exact mean over the samples.
 *
 * After it Σ_XX and Σ_YX are m times the covariances. One-hot targets then sum to zero over the
 * classes, so XYᵀ can no longer have rank d_y: `xyt-full-rank` fails for them when d_y ≤ d_x.
 */
export function center(dataset: Dataset): Dataset {
  return Dataset.of({ ...dataset, x: centerRows(dataset.x), y: centerRows(dataset.y) });
}

/** A(I − 11ᵀ/m). */
function centerRows(matrix: RationalMatrix): RationalMatrix {
  const m = matrix.columns;
  const ones = RationalMatrix.ofIntegers(m, 1, new Array<bigint>(m).fill(1n));
  const means = matrix.times(ones).scale(Rational.of(1, m));
  return matrix.minus(means.times(ones.transpose()));
}
