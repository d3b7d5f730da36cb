import { generalisedInverse, type RationalMatrix } from '../exact/index.js';
import type { Moments } from '../network/index.js';

/**
 * P* = Σ_YX Σ_XX⁻, d_y × d_x: the least-squares map, and the smallest loss of any linear map is
 * taken there. Where Σ_XX is singular any generalised inverse serves: P*Σ_XX = Σ_YX and Σ below do
 * not depend on the choice, because the rows of Σ_YX lie in the row space of Σ_XX.
 */
export function leastSquares(moments: Moments<RationalMatrix>): RationalMatrix {
  return moments.yx.times(generalisedInverse(moments.xx));
}

/** Σ = Σ_YX Σ_XX⁻ Σ_XY, d_y × d_y, symmetric and positive semidefinite. */
export function explainedMoment(moments: Moments<RationalMatrix>): RationalMatrix {
  return leastSquares(moments).times(moments.yx.transpose());
}
