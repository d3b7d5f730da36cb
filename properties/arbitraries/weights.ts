import fc from 'fast-check';
import type { RationalMatrix } from '../../src/exact/index.js';
import type { Architecture } from '../../src/network/index.js';
import { lowRankMatrix, rationalMatrix } from './rational-matrix.js';

/**
 * Weights of every kind the landscape distinguishes: generic layers, rank-deficient ones and zero
 * ones, mixed. Shrinks to all zero.
 */
export function weights(architecture: Architecture): fc.Arbitrary<RationalMatrix[]> {
  return fc.tuple(
    ...architecture
      .layers()
      .map(({ rows, columns }) =>
        fc.oneof(
          { weight: 6, arbitrary: rationalMatrix(rows, columns) },
          { weight: 2, arbitrary: lowRankMatrix(rows, columns, 1) },
          { weight: 1, arbitrary: lowRankMatrix(rows, columns, 0) },
        ),
      ),
  );
}
