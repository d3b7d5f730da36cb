import type { Architecture } from '../../architecture.js';
import { type MatrixView, matrixView, transposed } from './matrix-view.js';
import { multiply } from './multiply.js';
import type { PartialProducts } from './partial-products.js';
import { weightViews } from './weight-views.js';

/**
 * The derivatives at t = 0 of the partial products along W + tV, and the buffers they live in.
 * Every list mirrors the one of the same name in `PartialProducts`.
 */
export class TangentProducts {
  readonly direction: Float64Array;
  readonly weights: readonly MatrixView[];
  readonly weightsTransposed: readonly MatrixView[];
  readonly below: readonly MatrixView[];
  readonly belowTransposed: readonly MatrixView[];
  readonly residual: MatrixView;
  readonly pulledBack: readonly MatrixView[];

  constructor(architecture: Architecture) {
    const { widths, layerCount, inputWidth, outputWidth } = architecture;
    this.direction = new Float64Array(architecture.parameterCount);
    this.weights = weightViews(architecture, this.direction);
    this.weightsTransposed = this.weights.map(transposed);
    this.residual = matrixView(outputWidth, inputWidth);
    // The empty product does not move: below[0] stays zero.
    this.below = widths.map((width, k) =>
      k === 1 ? this.weights[1]! : matrixView(width, inputWidth),
    );
    this.belowTransposed = this.below.map(transposed);
    this.pulledBack = widths.map((width, k) =>
      k === layerCount ? this.residual : matrixView(width, inputWidth),
    );
  }

  /** Along the direction v, at the point of `base`, which is after `forward` and `backward`. */
  follow(base: PartialProducts, v: Float64Array): void {
    const last = base.layerCount;
    this.direction.set(v);
    for (let k = 2; k <= last; k++) {
      multiply(this.below[k]!, this.weights[k]!, base.below[k - 1]!);
      multiply(this.below[k]!, base.weights[k]!, this.below[k - 1]!, true);
    }
    multiply(this.residual, this.below[last]!, base.xx);
    for (let k = last; k > 1; k--) {
      multiply(this.pulledBack[k - 1]!, this.weightsTransposed[k]!, base.pulledBack[k]!);
      multiply(this.pulledBack[k - 1]!, base.weightsTransposed[k]!, this.pulledBack[k]!, true);
    }
  }
}
