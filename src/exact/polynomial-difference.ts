import { checkRing } from './_internals/check-ring.js';
import { refuseShapes } from './_internals/check-shape.js';
import type { Polynomial } from './polynomial.js';
import type { PolynomialMatrix } from './polynomial-matrix.js';

/** One entry in which two matrices differ, and by what. */
export interface PolynomialDifference {
  readonly row: number;
  readonly column: number;
  readonly left: Polynomial;
  readonly right: Polynomial;
  /** left − right, not zero. */
  readonly difference: Polynomial;
}

/**
 * The first entry, row by row, in which two polynomial matrices differ; undefined when they are
 * identical as polynomials.
 *
 * @throws SHAPE_MISMATCH, RING_MISMATCH
 */
export function firstDifference(
  left: PolynomialMatrix,
  right: PolynomialMatrix,
): PolynomialDifference | undefined {
  checkRing(left.ring, right.ring, 'firstDifference');
  if (left.rows !== right.rows || left.columns !== right.columns) {
    refuseShapes('firstDifference', left, right);
  }
  const index = left.entries.findIndex((entry, k) => !entry.equals(right.entries[k]!));
  if (index < 0) return undefined;
  const l = left.entries[index]!;
  const r = right.entries[index]!;
  return {
    row: Math.floor(index / left.columns),
    column: index % left.columns,
    left: l,
    right: r,
    difference: l.minus(r),
  };
}
