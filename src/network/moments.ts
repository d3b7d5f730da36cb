import type { ExactMatrix } from '../exact/index.js';

/**
 * The second moments Σ_XX = XXᵀ (d_x × d_x), Σ_YX = YXᵀ (d_y × d_x) and Σ_YY = YYᵀ (d_y × d_y).
 *
 * The squared loss depends on the data through them alone, so once they are formed no cost grows
 * with the number of samples. They are sums, not means: nothing is divided by m.
 */
export interface Moments<M> {
  readonly xx: M;
  readonly yx: M;
  readonly yy: M;
}

/**
 * Forms the moments of data X (d_x × m) and Y (d_y × m), over numbers or polynomials alike.
 *
 * @throws SHAPE_MISMATCH when X and Y differ in their number of columns (samples).
 */
export function momentsOf<M extends ExactMatrix<M, unknown>>(x: M, y: M): Moments<M> {
  const xt = x.transpose();
  return { xx: x.times(xt), yx: y.times(xt), yy: y.times(y.transpose()) };
}
