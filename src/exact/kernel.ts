import { echelon } from './_internals/echelon.js';
import { kernelOfReduced } from './_internals/kernel-of-reduced.js';
import type { RationalMatrix } from './rational-matrix.js';

/**
 * A basis of {v : A v = 0} as columns: primitive integer vectors with positive last nonzero entry;
 * n×0 when A is injective.
 */
export function rightKernel(matrix: RationalMatrix): RationalMatrix {
  return kernelOfReduced(echelon(matrix, { reduced: true }), matrix.columns);
}

/** A basis of {y : yᵀA = 0} as rows, scaled as in `rightKernel`. */
export function leftKernel(matrix: RationalMatrix): RationalMatrix {
  return rightKernel(matrix.transpose()).transpose();
}
