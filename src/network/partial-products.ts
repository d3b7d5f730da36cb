import type { ExactMatrix } from '../exact/index.js';

/**
 * The partial products of the layers W_1, …, W_N that every formula is made of; empty products are
 * identities of the right size.
 *
 * - `after(k)` is A_k = W_N ⋯ W_{k+1}, d_y × d_k (A_N = I).
 * - `before(k)` is B_k = W_{k-1} ⋯ W_1, d_{k-1} × d_x (B_1 = I).
 * - `between(k, l)` is W_{k-1} ⋯ W_{l+1}, d_{k-1} × d_l, for k > l (identity for k = l+1).
 *
 * O(N) products for all of `after` and `before`, formed once.
 */
export class PartialProducts<M extends ExactMatrix<M, unknown>> {
  readonly layerCount: number;
  readonly #weights: readonly M[];
  readonly #after: M[];
  readonly #before: M[];

  /** Takes W_1, …, W_N (`weights[0]` is W_1), N ≥ 1. @throws SHAPE_MISMATCH */
  constructor(weights: readonly M[]) {
    const first = weights[0]!;
    const last = weights[weights.length - 1]!;
    this.layerCount = weights.length;
    this.#weights = weights;
    this.#before = [first.identityOf(first.columns)];
    for (const weight of weights) this.#before.push(weight.times(this.#before.at(-1)!));
    this.#after = [last.identityOf(last.rows)];
    for (const weight of [...weights].reverse()) this.#after.unshift(this.#after[0]!.times(weight));
  }

  /** P = W_N ⋯ W_1, d_y × d_x. */
  get product(): M {
    return this.#before[this.layerCount]!;
  }

  /** W_k. */
  layer(k: number): M {
    return this.#weights[k - 1]!;
  }

  after(k: number): M {
    return this.#after[k]!;
  }

  before(k: number): M {
    return this.#before[k - 1]!;
  }

  between(k: number, l: number): M {
    let product = this.layer(l).identityOf(this.layer(l).rows);
    for (let index = l + 1; index < k; index++) product = this.layer(index).times(product);
    return product;
  }
}
