import fc from 'fast-check';
import type { RationalMatrix } from '../../../src/exact/index.js';
import { invertibleMatrix } from '../rational-matrix.js';

/** Two invertible matrices, left × left and right × right. Shrinks to I and I. */
export function invertiblePair(
  left: number,
  right: number,
): fc.Arbitrary<[RationalMatrix, RationalMatrix]> {
  return fc.tuple(invertibleMatrix(left), invertibleMatrix(right));
}
