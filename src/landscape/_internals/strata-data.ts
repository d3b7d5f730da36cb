import { inverse, Rational, RationalMatrix } from '../../exact/index.js';
import type { Architecture } from '../../network/index.js';
import type { SpectralData } from '../rational-spectrum.js';
import { spectrumSize } from './strata-cycle.js';

/**
 * Data with P* = U diag(s) VᵀT⁻¹ for widths in any order of size; diag(s) is d_y × d_x, so Σ has the
 * eigenvalues s_i² and, when d_y > d_x, zeros after them.
 */
export function spectralDataOf(parts: {
  readonly left: RationalMatrix;
  readonly right: RationalMatrix;
  readonly singularValues: readonly Rational[];
  readonly metric: RationalMatrix;
}): SpectralData {
  const { left, right, singularValues, metric } = parts;
  const [dy, dx] = [left.rows, right.rows];
  const size = singularValues.length;
  const diagonal = RationalMatrix.diagonal(singularValues)
    .beside(RationalMatrix.zero(size, dx - size))
    .above(RationalMatrix.zero(dy - size, dx));
  const y = left.times(diagonal).times(right.transpose());
  const padded = [...singularValues, ...new Array<Rational>(dy - size).fill(Rational.ZERO)];
  return {
    x: metric,
    y,
    eigenvectors: left,
    eigenvalues: padded.map((value) => value.times(value)),
    leastSquares: y.times(inverse(metric)),
  };
}

/**
 * The data a stratum is shown on: X = diag(n, …, 2, 1, 1, …) and P* = [I, 0], so that the eigenvalues
 * of Σ are n², …, 4, 1 with n = min(d_x, d_y), and every weight of a representative is 0 or 1.
 */
export function plainData(architecture: Architecture): SpectralData {
  const { inputWidth, outputWidth } = architecture;
  const size = spectrumSize(architecture);
  const singularValues = Array.from({ length: size }, (_, index) => Rational.of(size - index));
  const ones = new Array<Rational>(inputWidth - size).fill(Rational.ONE);
  return spectralDataOf({
    left: RationalMatrix.identity(outputWidth),
    right: RationalMatrix.identity(inputWidth),
    singularValues,
    metric: RationalMatrix.diagonal([...singularValues, ...ones]),
  });
}
