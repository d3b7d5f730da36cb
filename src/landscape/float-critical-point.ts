import type { RationalMatrix } from '../exact/index.js';
import type { Architecture, Moments } from '../network/index.js';
import { symmetricSpectrum } from '../numeric/index.js';
import { explainedMoment, leastSquares } from './least-squares.js';

/**
 * The critical point of S with all Z_k = 0 and gauge I, in float64: W_1 = [U_SᵀP*; 0],
 * W_k = diag(I_r, 0), W_N = [U_S, 0]. One row-major matrix per layer.
 *
 * For data whose Σ has an irrational spectrum, where no exact point exists for most S. The
 * eigenvectors are float64's, so the gradient vanishes only up to rounding: a proposal.
 *
 * @param indices S, counted from 1; |S| ≤ r_max.
 */
export function floatCriticalPoint(
  architecture: Architecture,
  moments: Moments<RationalMatrix>,
  indices: readonly number[],
): Float64Array[] {
  const [dy, dx] = [architecture.outputWidth, architecture.inputWidth];
  const { vectors } = symmetricSpectrum(explainedMoment(moments).toNumbers(), dy);
  const target = leastSquares(moments).toNumbers();
  const last = architecture.layerCount;
  return architecture.layers().map(({ k, rows, columns }) => {
    const layer = new Float64Array(rows * columns);
    indices.forEach((index, place) => {
      if (k === 1)
        for (let j = 0; j < dx; j++)
          for (let i = 0; i < dy; i++)
            layer[place * columns + j]! += vectors[i * dy + index - 1]! * target[i * dx + j]!;
      else if (k === last)
        for (let i = 0; i < dy; i++) layer[i * columns + place] = vectors[i * dy + index - 1]!;
      else layer[place * columns + place] = 1;
    });
    return layer;
  });
}
