import fc from 'fast-check';
import { RationalMatrix } from '../../src/exact/index.js';
import { partialIdentity } from './_internals/partial-identity.js';
import { type Data, fullRankData } from './data.js';
import { dataOfSpectrum } from './data-of-spectrum.js';
import { matrixOfRank } from './matrix-of-rank.js';
import { invertibleMatrix, rationalMatrix } from './rational-matrix.js';
import type { SpectrumKind } from './singular-values.js';

/** Data that satisfy every assumption of Theorem 2.3, d_y ≤ d_x. Shrinks to X = I, Y = diag(s). */
export function theoremData(inputWidth: number, outputWidth: number): fc.Arbitrary<Data> {
  return dataOfSpectrum(inputWidth, outputWidth, 'distinct');
}

/** `xxt-full-rank` holds, the others may not; as {@link fullRankData}. Shrinks to X = I, Y = 0. */
export function xxtFullRankData(inputWidth: number, outputWidth: number): fc.Arbitrary<Data> {
  return fullRankData(inputWidth, outputWidth);
}

/**
 * `xxt-full-rank` fails: X of rank less than d_x, Y free, as many samples as inputs or one more.
 * Shrinks to zeros.
 */
export function xxtSingularData(inputWidth: number, outputWidth: number): fc.Arbitrary<Data> {
  return fc
    .tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: inputWidth - 1 }))
    .chain(([more, r]) =>
      fc.record({
        x: matrixOfRank(inputWidth, inputWidth + more, r),
        y: rationalMatrix(outputWidth, inputWidth + more),
      }),
    );
}

/**
 * `xyt-full-rank` holds whether XXᵀ is invertible or not: X = A[I_k; 0], Y = B·diag(I_q, 0) with
 * q = min(d_x, d_y) ≤ k ≤ d_x, so YXᵀ = B·diag(I_q, 0)·Aᵀ, and samples of inputs zero beside them.
 * Shrinks to k = q and A, B = I.
 */
export function xytFullRankData(inputWidth: number, outputWidth: number): fc.Arbitrary<Data> {
  const q = Math.min(inputWidth, outputWidth);
  return fc
    .record({
      k: fc.integer({ min: q, max: inputWidth }),
      left: invertibleMatrix(inputWidth),
      right: invertibleMatrix(outputWidth),
      unseen: fc.integer({ min: 0, max: 1 }).chain((more) => rationalMatrix(outputWidth, more)),
    })
    .map(({ k, left, right, unseen }) => ({
      x: left
        .times(partialIdentity(inputWidth, k, k))
        .beside(RationalMatrix.zero(inputWidth, unseen.columns)),
      y: right.times(partialIdentity(outputWidth, k, q)).beside(unseen),
    }));
}

/**
 * `xyt-full-rank` fails, `xxt-full-rank` holds: X = [T, 0], Y = [MT, Y′] with rank M < min(d_x, d_y),
 * so YXᵀ = MTTᵀ. Shrinks to X = I, Y = 0.
 */
export function xytDeficientData(inputWidth: number, outputWidth: number): fc.Arbitrary<Data> {
  return fc
    .integer({ min: 0, max: Math.min(inputWidth, outputWidth) - 1 })
    .chain((r) =>
      fc.record({
        map: matrixOfRank(outputWidth, inputWidth, r),
        metric: invertibleMatrix(inputWidth),
        unseen: fc.integer({ min: 0, max: 1 }).chain((more) => rationalMatrix(outputWidth, more)),
      }),
    )
    .map(({ map, metric, unseen }) => ({
      x: metric.beside(RationalMatrix.zero(inputWidth, unseen.columns)),
      y: map.times(metric).beside(unseen),
    }));
}

/**
 * `distinct-eigenvalues` holds, and `xxt-full-rank`; one of the eigenvalues may be 0, so
 * `xyt-full-rank` may fail. d_y ≤ d_x. Shrinks to X = I, Y = diag(s).
 */
export function distinctEigenvaluesData(
  inputWidth: number,
  outputWidth: number,
): fc.Arbitrary<Data> {
  return fc
    .constantFrom('distinct', 'distinct', 'near-ties', 'one zero')
    .chain((kind) =>
      kind === 'one zero'
        ? oneZero(inputWidth, outputWidth)
        : dataOfSpectrum(inputWidth, outputWidth, kind as SpectrumKind),
    );
}

/**
 * `distinct-eigenvalues` fails and every other assumption holds: a positive eigenvalue of Σ
 * occurs twice. 2 ≤ d_y ≤ d_x. Shrinks to X = I, Y = diag(s) with s_1 = s_2.
 */
export function repeatedEigenvaluesData(
  inputWidth: number,
  outputWidth: number,
): fc.Arbitrary<Data> {
  return dataOfSpectrum(inputWidth, outputWidth, 'ties');
}

/** Y = MX with M of rank d_y − 1 and nonzero eigenvalues of Σ distinct. */
function oneZero(inputWidth: number, outputWidth: number): fc.Arbitrary<Data> {
  if (outputWidth === 1)
    return invertibleMatrix(inputWidth).map((x) => ({ x, y: RationalMatrix.zero(1, inputWidth) }));
  return dataOfSpectrum(inputWidth, outputWidth - 1, 'distinct').map(({ x, y }) => ({
    x,
    y: y.above(RationalMatrix.zero(1, y.columns)),
  }));
}
