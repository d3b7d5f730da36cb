import type { ExactMatrix } from '../exact/index.js';
import type { Moments } from './moments.js';
import { PartialProducts } from './partial-products.js';

/**
 * Every block of the Hessian (K16, Lemma 4.3, for all pairs of layers). With the entries of W_k in
 * row-major order, vec(W_kᵀ), block (k,l) for k ≥ l has rows (i,j), columns (p,q) and entries
 *
 *   ∂²L/∂(W_k)_{ij}∂(W_l)_{pq} = (A_kᵀA_l)_{ip} (B_kΣ_XXB_lᵀ)_{jq} + (A_kᵀEB_lᵀ)_{iq} M_{jp},
 *
 * E = PΣ_XX − Σ_YX, M = W_{k-1}⋯W_{l+1}; for k = l only the first term. `block(k, l)` for k < l is
 * the transpose of `block(l, k)`.
 */
export class HessianBlocks<M extends ExactMatrix<M, unknown>> {
  readonly #products: PartialProducts<M>;
  readonly #moments: Moments<M>;
  readonly #error: M;

  /** @throws SHAPE_MISMATCH when layers and moments do not fit. */
  constructor(weights: readonly M[], moments: Moments<M>) {
    this.#products = new PartialProducts<M>(weights);
    this.#moments = moments;
    this.#error = this.#products.product.times(moments.xx).minus(moments.yx);
  }

  /** Block (k,l), d_k·d_{k-1} × d_l·d_{l-1}, 1 ≤ k, l ≤ H+1. */
  block(k: number, l: number): M {
    if (k < l) return this.block(l, k).transpose();
    const products = this.#products;
    const afterK = products.after(k).transpose();
    const beforeL = products.before(l).transpose();
    const curvature = afterK
      .times(products.after(l))
      .kronecker(products.before(k).times(this.#moments.xx).times(beforeL));
    if (k === l) return curvature;
    const coupling = afterK.times(this.#error).times(beforeL);
    return curvature.plus(crossed<M>(coupling, products.between(k, l)));
  }

  /** The whole Hessian, n × n, symmetric. */
  full(): M {
    const layers = Array.from({ length: this.#products.layerCount }, (_, index) => index + 1);
    return layers
      .map((k) => layers.map((l) => this.block(k, l)).reduce((row, next) => row.beside(next)))
      .reduce((top, next) => top.above(next));
  }
}

/**
 * The matrix with entry R_{iq} M_{jp} in row (i,j), column (p,q): the columns of R ⊗ M, taken with
 * p outside and q inside. (R ⊗ M itself has q outside: using it is the column-major slip.)
 */
function crossed<M extends ExactMatrix<M, unknown>>(coupling: M, between: M): M {
  const columns: M[] = [];
  for (let p = 0; p < between.columns; p++)
    for (let q = 0; q < coupling.columns; q++)
      columns.push(coupling.column(q).kronecker(between.column(p)));
  return columns.reduce((left, next) => left.beside(next));
}
