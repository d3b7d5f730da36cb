import { LemmascopeError } from '../diagnostics/index.js';
import { checkSquare } from './_internals/check-shape.js';
import type { RationalMatrix } from './rational-matrix.js';
import { solve } from './solve.js';

/** The inverse of a square matrix. @throws MATRIX_SINGULAR, SHAPE_MISMATCH unless square */
export function inverse(matrix: RationalMatrix): RationalMatrix {
  checkSquare('inverse', matrix);
  const outcome = solve(matrix, matrix.identityOf(matrix.rows));
  if (outcome.kind === 'inconsistent') {
    throw new LemmascopeError('MATRIX_SINGULAR', {
      expected: 'an invertible matrix',
      actual: `a singular ${matrix.rows}×${matrix.columns} matrix`,
    });
  }
  return outcome.solution;
}
