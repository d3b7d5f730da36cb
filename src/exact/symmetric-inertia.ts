import { checkSymmetric } from './_internals/check-symmetric.js';
import { inertiaOfSteps } from './_internals/inertia-of-steps.js';
import { symmetricElimination } from './_internals/symmetric-elimination.js';
import type { Inertia } from './inertia.js';
import type { RationalMatrix } from './rational-matrix.js';

/**
 * The inertia of a symmetric matrix, by fraction-free symmetric elimination: n³/6 updates of one
 * triangle.
 *
 * @throws MATRIX_NOT_SYMMETRIC, SHAPE_MISMATCH unless square
 */
export function symmetricInertia(matrix: RationalMatrix): Inertia {
  checkSymmetric('symmetricInertia', matrix);
  return inertiaOfSteps(symmetricElimination(matrix), matrix.rows);
}
