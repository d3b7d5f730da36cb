import fc from 'fast-check';
import { generalisedInverse, inverse, RationalMatrix } from '../../src/exact/index.js';
import { invertibleMatrix, rationalMatrix } from './rational-matrix.js';
import type { WordMatrices } from './word-matrices.js';

/** C (rows × columns, rows ≤ columns), R with CR = I, and a generalised inverse G of CᵀC. */
export function rightInvertible(rows: number, columns: number): fc.Arbitrary<WordMatrices> {
  return fc
    .tuple(invertibleMatrix(rows), rationalMatrix(rows, columns - rows))
    .map(([base, more]) => {
      const c = base.times(RationalMatrix.identity(rows).beside(more));
      const r = inverse(base).above(RationalMatrix.zero(columns - rows, rows));
      return { C: c, R: r, G: generalisedInverse(c.transpose().times(c)) };
    });
}
