import type { Architecture } from '../../architecture.js';
import type { FloatMoments } from '../float-moments.js';
import { identity, type MatrixView, matrixView, transposed } from './matrix-view.js';
import { multiply } from './multiply.js';
import { weightViews } from './weight-views.js';

/**
 * The partial products at one point, and the buffers they live in.
 *
 * Lists are indexed by the paper's k, 0 ≤ k ≤ N = H+1; layers start at 1.
 */
export class PartialProducts {
  readonly layerCount: number;
  /** The point, vec(W_1ᵀ), vec(W_2ᵀ), …: every W_k is a view of it. */
  readonly point: Float64Array;
  /** `weights[k]` = W_k, d_k × d_{k-1}. */
  readonly weights: readonly MatrixView[];
  readonly weightsTransposed: readonly MatrixView[];
  /** `below[k]` = W_k⋯W_1, d_k × d_0: the lemmas' B_k is `below[k-1]`, and `below[N]` is P. */
  readonly below: readonly MatrixView[];
  readonly belowTransposed: readonly MatrixView[];
  /** E = PΣ_XX − Σ_YX, d_N × d_0. */
  readonly residual: MatrixView;
  /** `pulledBack[k]` = (W_N⋯W_{k+1})ᵀE = A_kᵀE, d_k × d_0; `pulledBack[N]` is E; from k = 1. */
  readonly pulledBack: readonly MatrixView[];
  readonly xx: MatrixView;
  readonly yx: MatrixView;

  constructor(architecture: Architecture, moments: FloatMoments) {
    const { widths, layerCount, inputWidth, outputWidth } = architecture;
    this.layerCount = layerCount;
    this.point = new Float64Array(architecture.parameterCount);
    this.weights = weightViews(architecture, this.point);
    this.weightsTransposed = this.weights.map(transposed);
    this.xx = matrixView(inputWidth, inputWidth, moments.xx.slice());
    this.yx = matrixView(outputWidth, inputWidth, moments.yx.slice());
    this.residual = matrixView(outputWidth, inputWidth);
    this.below = widths.map((width, k) => {
      if (k === 0) return identity(width);
      return k === 1 ? this.weights[1]! : matrixView(width, inputWidth);
    });
    this.belowTransposed = this.below.map(transposed);
    this.pulledBack = widths.map((width, k) =>
      k === layerCount ? this.residual : matrixView(width, inputWidth),
    );
  }

  /** Moves to the point w: fills `below` and `residual`. */
  forward(w: Float64Array): void {
    this.point.set(w);
    for (let k = 2; k <= this.layerCount; k++)
      multiply(this.below[k]!, this.weights[k]!, this.below[k - 1]!);
    multiply(this.residual, this.below[this.layerCount]!, this.xx);
    const { data: residual } = this.residual;
    const { data: yx } = this.yx;
    for (let at = 0; at < residual.length; at++) residual[at]! -= yx[at]!;
  }

  /** After `forward`: fills `pulledBack`. */
  backward(): void {
    for (let k = this.layerCount; k > 1; k--)
      multiply(this.pulledBack[k - 1]!, this.weightsTransposed[k]!, this.pulledBack[k]!);
  }
}
