import { inverse } from './inverse.js';
import { rankWithEvidence } from './rank.js';
import { RationalMatrix } from './rational-matrix.js';

/**
 * Some G (n×m) with A G A = A and G A G = G, for A (m×n): the inverse of a largest nonsingular
 * submatrix, put in transposed place. Not the Moore–Penrose inverse: A G and G A need not be
 * symmetric.
 */
export function generalisedInverse(matrix: RationalMatrix): RationalMatrix {
  const { rows, columns } = rankWithEvidence(matrix);
  const small = inverse(matrix.submatrix(rows, columns));
  const values = new Array<bigint>(matrix.rows * matrix.columns).fill(0n);
  columns.forEach((column, i) => {
    rows.forEach((row, j) => {
      values[column * matrix.rows + row] = small.numerators[i * rows.length + j]!;
    });
  });
  return RationalMatrix.ofIntegers(matrix.columns, matrix.rows, values, small.denominator);
}
