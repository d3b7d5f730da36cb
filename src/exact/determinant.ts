import { checkSquare } from './_internals/check-shape.js';
import { echelon } from './_internals/echelon.js';
import { permutationSign } from './_internals/permutation-sign.js';
import { Rational } from './rational.js';
import type { RationalMatrix } from './rational-matrix.js';

/** The determinant of a square matrix, 1 when empty. @throws SHAPE_MISMATCH unless square */
export function determinant(matrix: RationalMatrix): Rational {
  checkSquare('determinant', matrix);
  const { pivotRows, pivot } = echelon(matrix);
  if (pivotRows.length < matrix.rows) return Rational.ZERO;
  return Rational.of(permutationSign(pivotRows) * pivot, matrix.denominator ** BigInt(matrix.rows));
}
