import fc from 'fast-check';
import type { RationalMatrix } from '../../src/exact/index.js';
import { invertibleMatrix, rationalMatrix } from './rational-matrix.js';

/** X and Y. */
export interface Data {
  readonly x: RationalMatrix;
  readonly y: RationalMatrix;
}

/** Any X (d_x × m) and Y (d_y × m), 1 ≤ m ≤ 4; XXᵀ may be singular. Shrinks to one sample of zeros. */
export function anyData(inputWidth: number, outputWidth: number): fc.Arbitrary<Data> {
  return fc
    .integer({ min: 1, max: 4 })
    .chain((m) =>
      fc.record({ x: rationalMatrix(inputWidth, m), y: rationalMatrix(outputWidth, m) }),
    );
}

/**
 * Data with XXᵀ invertible: X = T[I, R] with T invertible, so XXᵀ = T(I + RRᵀ)Tᵀ ≻ 0, with up to two
 * samples more than inputs. Shrinks to X = I, Y = 0.
 */
export function fullRankData(inputWidth: number, outputWidth: number): fc.Arbitrary<Data> {
  return fc.integer({ min: 0, max: 2 }).chain((more) =>
    fc
      .record({
        metric: invertibleMatrix(inputWidth),
        rest: rationalMatrix(inputWidth, more),
        y: rationalMatrix(outputWidth, inputWidth + more),
      })
      .map(({ metric, rest, y }) => ({
        x: metric.times(metric.identityOf(inputWidth).beside(rest)),
        y,
      })),
  );
}
