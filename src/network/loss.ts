import { type ExactMatrix, Rational } from '../exact/index.js';
import type { Moments } from './moments.js';
import { PartialProducts } from './partial-products.js';

const HALF = Rational.of(1, 2);

/**
 * The squared loss L(W) = ½‖PX − Y‖_F² = ½ tr(PΣ_XXPᵀ − 2Σ_YXPᵀ + Σ_YY), P = W_{H+1}⋯W_1.
 *
 * The paper's L̄; the mean squared error is 2L/m. Cost does not depend on the number of samples.
 *
 * @throws SHAPE_MISMATCH when layers and moments do not fit.
 */
export function loss<M extends ExactMatrix<M, unknown>>(
  weights: readonly M[],
  moments: Moments<M>,
): ReturnType<M['trace']> {
  const product = new PartialProducts<M>(weights).product;
  const transposed = product.transpose();
  const quadratic = product.times(moments.xx).times(transposed).plus(moments.yy).scale(HALF);
  return quadratic.minus(moments.yx.times(transposed)).trace() as ReturnType<M['trace']>;
}
