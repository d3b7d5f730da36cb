import { Architecture } from '../architecture.js';
import { checkBuffer } from './_internals/check-buffer.js';
import { checkMoments } from './_internals/check-moments.js';
import { HessianFactors } from './_internals/hessian-factors.js';
import { lossValue } from './_internals/loss-value.js';
import type { MatrixView } from './_internals/matrix-view.js';
import { PartialProducts } from './_internals/partial-products.js';
import { TangentProducts } from './_internals/tangent-products.js';
import { weightViews } from './_internals/weight-views.js';
import { writeGradient } from './_internals/write-gradient.js';
import { writeHessian } from './_internals/write-hessian.js';
import { writeHessianVectorProduct } from './_internals/write-hessian-vector-product.js';
import type { FloatMoments } from './float-moments.js';

/**
 * The loss of a deep linear network and its first two derivatives in float64, from the moments.
 *
 * L(w) = ½ tr(PΣ_XXPᵀ) − tr(Σ_YXPᵀ) + ½ tr Σ_YY, P = W_N⋯W_1, N = H+1. Points, gradients and
 * directions are vectors of length n: vec(W_1ᵀ), vec(W_2ᵀ), …, that is W_1 row by row, then W_2.
 *
 * No method allocates, and none costs more for more samples: the workspace, O(N²D²) numbers with D
 * the largest width, is made by the constructor. A result may be written over an argument.
 *
 * Results are rounded, and a NaN or infinite weight passes through: they propose, and establish no
 * sign, rank or zero. Near a perfect fit the loss is a small difference of large terms: its error is
 * of the order of 1e-16 times those, and it may come out negative.
 *
 * @example
 * const network = new FloatNetwork([2, 1, 2], floatMomentsFromSamples(x, 2, y, 2, m));
 * const out = new Float64Array(network.parameterCount);
 * network.gradient(w, out);
 */
export class FloatNetwork {
  readonly widths: readonly number[];
  /** n = Σ_k d_k d_{k-1}. */
  readonly parameterCount: number;
  readonly #yy: number;
  readonly #products: PartialProducts;
  readonly #tangent: TangentProducts;
  readonly #factors: HessianFactors;
  readonly #result: Float64Array;
  readonly #resultViews: readonly MatrixView[];

  /**
   * @param widths d_0, …, d_{H+1}, H ≥ 1.
   * @param moments Copied, so later changes to the buffers have no effect.
   * @throws WIDTH_INVALID, ARCHITECTURE_TOO_SHALLOW
   * @throws BUFFER_LENGTH, NUMBER_MALFORMED, MATRIX_NOT_SYMMETRIC for moments that do not fit, are
   *   not finite, or have an asymmetric Σ_XX.
   */
  constructor(widths: readonly number[], moments: FloatMoments) {
    const architecture = Architecture.of(widths);
    checkMoments(moments, architecture.inputWidth, architecture.outputWidth);
    this.widths = architecture.widths;
    this.parameterCount = architecture.parameterCount;
    this.#yy = moments.yy;
    this.#products = new PartialProducts(architecture, moments);
    this.#tangent = new TangentProducts(architecture);
    this.#factors = new HessianFactors(architecture, this.#products);
    this.#result = new Float64Array(this.parameterCount);
    this.#resultViews = weightViews(architecture, this.#result);
  }

  /** L(w), in O((n + d_N d_0) d_0). @throws BUFFER_LENGTH */
  loss(w: Float64Array): number {
    this.#checkVector('w', w);
    this.#products.forward(w);
    return lossValue(this.#products, this.#yy);
  }

  /**
   * out := ∇L(w), by Lemma 4.1: ∂L/∂W_k = (W_N⋯W_{k+1})ᵀ(PΣ_XX − Σ_YX)(W_{k-1}⋯W_1)ᵀ.
   * O((n + d_N d_0) d_0), as the loss.
   *
   * @throws BUFFER_LENGTH
   */
  gradient(w: Float64Array, out: Float64Array): void {
    this.#checkVector('out', out);
    this.#moveTo(w);
    writeGradient(this.#products, this.#resultViews);
    out.set(this.#result);
  }

  /**
   * out := ∇²L(w), every block (k,l) of Lemma 4.3. Symmetric to the last bit.
   *
   * @param out n × n, row-major.
   *
   * O(n² + N²D³): each of the n² entries takes at most two products and one sum.
   * @throws BUFFER_LENGTH
   */
  hessian(w: Float64Array, out: Float64Array): void {
    checkBuffer('out', out, this.parameterCount ** 2, 'n²');
    this.#moveTo(w);
    this.#factors.fill(this.#products);
    writeHessian(this.#products.weights, this.#factors.blocks, out);
  }

  /**
   * out := ∇²L(w) v without forming the Hessian, as the derivative of ∇L(w + tv) at t = 0.
   * O((n + d_N d_0) d_0), as the gradient.
   *
   * @throws BUFFER_LENGTH
   */
  hessianVectorProduct(w: Float64Array, v: Float64Array, out: Float64Array): void {
    this.#checkVector('v', v);
    this.#checkVector('out', out);
    this.#moveTo(w);
    this.#tangent.follow(this.#products, v);
    writeHessianVectorProduct(this.#products, this.#tangent, this.#resultViews);
    out.set(this.#result);
  }

  #moveTo(w: Float64Array): void {
    this.#checkVector('w', w);
    this.#products.forward(w);
    this.#products.backward();
  }

  #checkVector(name: string, buffer: Float64Array): void {
    checkBuffer(name, buffer, this.parameterCount, 'n');
  }
}
