import { checkSymmetric } from './_internals/check-symmetric.js';
import { inertiaOfSteps } from './_internals/inertia-of-steps.js';
import { symmetricElimination } from './_internals/symmetric-elimination.js';
import type { Inertia } from './inertia.js';
import { Rational } from './rational.js';
import { RationalMatrix } from './rational-matrix.js';

/** A[permutation, permutation] = L D Lᵀ. */
export interface Ldlt {
  /** Row k of L belongs to index permutation[k] of the matrix. */
  readonly permutation: readonly number[];
  /** L, unit lower triangular. */
  readonly lower: RationalMatrix;
  /** D, block diagonal: 1×1 blocks, 2×2 blocks with zero diagonal, zeros at the end. */
  readonly blockDiagonal: RationalMatrix;
  readonly inertia: Inertia;
}

/**
 * The factorisation P A Pᵀ = L D Lᵀ of a symmetric matrix, which need not be definite or regular.
 *
 * @throws MATRIX_NOT_SYMMETRIC, SHAPE_MISMATCH unless square
 */
export function ldlt(matrix: RationalMatrix): Ldlt {
  checkSymmetric('ldlt', matrix);
  const n = matrix.rows;
  const steps = symmetricElimination(matrix);
  const eliminated = steps.flatMap(({ indices }) => indices);
  const permutation = [...eliminated, ...(steps.at(-1)?.remaining ?? range(n))];
  const position = new Map(permutation.map((index, k) => [index, k]));
  const lower = range(n).map((i) => range(n).map((j) => (i === j ? Rational.ONE : Rational.ZERO)));
  const diagonal = range(n).map(() => range(n).map(() => Rational.ZERO));
  for (const { indices, pivot, previous, columns, remaining } of steps) {
    const first = position.get(indices[0])!;
    // The inverse of [[0, b], [b, 0]] swaps the two columns.
    const last = first + indices.length - 1;
    const block = Rational.of(pivot, previous * matrix.denominator);
    diagonal[first]![last] = block;
    diagonal[last]![first] = block;
    columns.forEach((column, c) => {
      remaining.forEach((index, k) => {
        lower[position.get(index)!]![last - c] = Rational.of(column[k]!, pivot);
      });
    });
  }
  return {
    permutation,
    lower: RationalMatrix.fromRows(lower),
    blockDiagonal: RationalMatrix.fromRows(diagonal),
    inertia: inertiaOfSteps(steps, n),
  };
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
