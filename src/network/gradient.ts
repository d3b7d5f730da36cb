import type { ExactMatrix } from '../exact/index.js';
import type { Moments } from './moments.js';
import { PartialProducts } from './partial-products.js';

/**
 * The gradient in matrix form (K16, Lemma 4.1): ∂L/∂W_k = A_kᵀ (PΣ_XX − Σ_YX) B_kᵀ with
 * A_k = W_{H+1}⋯W_{k+1} and B_k = W_{k-1}⋯W_1, one d_k × d_{k-1} matrix for each k = 1, …, H+1.
 *
 * @throws SHAPE_MISMATCH when layers and moments do not fit.
 */
export function gradient<M extends ExactMatrix<M, unknown>>(
  weights: readonly M[],
  moments: Moments<M>,
): M[] {
  const products = new PartialProducts<M>(weights);
  const error = products.product.times(moments.xx).minus(moments.yx);
  return weights.map((_, index) => {
    const k = index + 1;
    return products.after(k).transpose().times(error).times(products.before(k).transpose());
  });
}
