import { checkSquare } from './_internals/check-shape.js';
import { Rational } from './rational.js';
import type { RationalMatrix } from './rational-matrix.js';
import { UnivariatePolynomial } from './univariate-polynomial.js';

/**
 * det(xI − A), monic, by Berkowitz's division-free recursion over the leading principal
 * submatrices: O(n⁴) integer operations.
 *
 * @throws SHAPE_MISMATCH unless square
 */
export function characteristicPolynomial(matrix: RationalMatrix): UnivariatePolynomial {
  checkSquare('characteristicPolynomial', matrix);
  const { rows: n, numerators, denominator } = matrix;
  // Descending coefficients of the characteristic polynomial of the leading r×r submatrix.
  let descending = [1n];
  for (let r = 0; r < n; r++) {
    descending = convolve(toeplitzColumn(numerators, n, r), descending);
  }
  // Replacing A by A/δ divides the coefficient of x^(n−k) by δ^k.
  const coefficients = descending.map((value, k) => Rational.of(value, denominator ** BigInt(k)));
  return UnivariatePolynomial.fromCoefficients(coefficients.reverse());
}

/** 1, −a, −RC, −RBC, −RB²C, … where the leading (r+1)×(r+1) submatrix is [[B, C], [R, a]]. */
function toeplitzColumn(values: readonly bigint[], n: number, r: number): bigint[] {
  const result = [1n, -values[r * n + r]!];
  let vector = Array.from({ length: r }, (_, i) => values[i * n + r]!);
  for (let k = 0; k < r; k++) {
    result.push(-rowTimes(values, r * n, vector));
    if (k < r - 1) vector = vector.map((_, i) => rowTimes(values, i * n, vector));
  }
  return result;
}

function rowTimes(values: readonly bigint[], start: number, vector: readonly bigint[]): bigint {
  let sum = 0n;
  for (let j = 0; j < vector.length; j++) {
    const value = values[start + j]!;
    if (value !== 0n) sum += value * vector[j]!;
  }
  return sum;
}

/** The first `left.length` coefficients of the product: `left` is one longer than `right`. */
function convolve(left: readonly bigint[], right: readonly bigint[]): bigint[] {
  return left.map((_, k) => {
    let sum = 0n;
    for (let i = 0; i <= k && i < right.length; i++) sum += left[k - i]! * right[i]!;
    return sum;
  });
}
