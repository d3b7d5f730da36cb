import fc from 'fast-check';
import { inverse } from '../../src/exact/index.js';
import { momentsOf } from '../../src/network/index.js';
import { fullRankData } from './data.js';
import type { WordMatrices } from './word-matrices.js';

/** The sizes that the letters of the data have. */
export interface DrawnSizes {
  readonly dx: number;
  readonly dy: number;
}

/**
 * Values for the letters of the data, XXᵀ invertible: X, Y, Sxx, Syx, Syy, S for Σ_XX⁻¹, Pstar for
 * P* = Σ_YXΣ_XX⁻¹ and Sigma for Σ = P*Σ_XXP*ᵀ. Shrinks to X = I, Y = 0.
 */
export function wordData({ dx, dy }: DrawnSizes): fc.Arbitrary<WordMatrices> {
  return fullRankData(dx, dy).map(({ x, y }) => {
    const { xx, yx, yy } = momentsOf(x, y);
    const s = inverse(xx);
    const best = yx.times(s);
    return {
      X: x,
      Y: y,
      Sxx: xx,
      Syx: yx,
      Syy: yy,
      S: s,
      Pstar: best,
      Sigma: best.times(yx.transpose()),
    };
  });
}

/** d_x and d_y, 1 to 3. */
export function drawnSizes(): fc.Arbitrary<DrawnSizes> {
  const size = fc.integer({ min: 1, max: 3 });
  return fc.record({ dx: size, dy: size });
}
