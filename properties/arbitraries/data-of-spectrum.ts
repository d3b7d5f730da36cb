import fc from 'fast-check';
import { rationalSpectrum, type SpectralData } from '../../src/landscape/index.js';
import { reflectionVectors } from './critical-point.js';
import { invertibleMatrix, rationalMatrix } from './rational-matrix.js';
import { type SpectrumKind, singularValues } from './singular-values.js';

/**
 * Data with XXᵀ invertible whose Σ has rational eigenvalues λ_i = s_i² of one kind, and rational
 * eigenvectors; d_y ≤ d_x, for `ties` d_y ≥ 2. Shrinks to X = I, Y = diag(s) with s as
 * {@link singularValues} shrinks.
 */
export function dataOfSpectrum(
  inputWidth: number,
  outputWidth: number,
  kind: SpectrumKind,
): fc.Arbitrary<SpectralData> {
  return fc
    .record({
      singularValues: singularValues(outputWidth, kind),
      left: reflectionVectors(outputWidth),
      right: reflectionVectors(inputWidth),
      metric: invertibleMatrix(inputWidth),
      unexplained: fc
        .integer({ min: 0, max: 1 })
        .chain((more) => rationalMatrix(outputWidth, more)),
    })
    .map(rationalSpectrum);
}
