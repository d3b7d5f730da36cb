import { LemmascopeError } from '../../diagnostics/index.js';
import type { RationalMatrix } from '../rational-matrix.js';
import { checkSquare } from './check-shape.js';

/** @throws SHAPE_MISMATCH unless square, MATRIX_NOT_SYMMETRIC with the first two entries that differ */
export function checkSymmetric(operation: string, matrix: RationalMatrix): void {
  checkSquare(operation, matrix);
  const { rows: n, numerators } = matrix;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (numerators[i * n + j] !== numerators[j * n + i]) {
        throw new LemmascopeError('MATRIX_NOT_SYMMETRIC', {
          path: operation,
          expected: `equal entries at (${i}, ${j}) and (${j}, ${i})`,
          actual: `${matrix.at(i, j)} and ${matrix.at(j, i)}`,
        });
      }
    }
  }
}
