import { addProducts } from './_internals/multiply-terms.js';
import { Polynomial } from './polynomial.js';
import type { PolynomialMatrix } from './polynomial-matrix.js';

/**
 * ‖A‖_F², the sum of the squared entries, accumulated in one table; half of it at A = Ŷ − Y is
 * the loss.
 *
 * @throws EXPONENT_TOO_LARGE
 */
export function sumOfSquares(matrix: PolynomialMatrix): Polynomial {
  const { ring } = matrix;
  const pairs = matrix.entries
    .filter((entry) => !entry.isZero())
    .map(({ packed }) => ({ left: packed, right: packed }));
  return Polynomial.fromPacked(ring, addProducts(ring.variables.length, pairs));
}
