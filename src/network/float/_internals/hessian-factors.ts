import type { Architecture } from '../../architecture.js';
import { copyTransposed } from './copy-transposed.js';
import { identity, type MatrixView, matrixView, transposed } from './matrix-view.js';
import { mirrorLower } from './mirror-lower.js';
import { multiply } from './multiply.js';
import type { PartialProducts } from './partial-products.js';

/**
 * The four small matrices that make up block (k,l) of the Hessian:
 *
 *   ∂²L/∂(W_k)_{ij}∂(W_l)_{pq} = straightOuter_{ip} straightInner_{jq} + crossedOuter_{jp} crossedInner_{iq}
 *
 * For k > l they are Lemma 4.3's A_kᵀA_l, B_kΣ_XXB_lᵀ, M and A_kᵀEB_lᵀ. For k < l the roles of
 * (i,j) and (p,q) are exchanged: the transposes of block (l,k)'s, with the crossed pair swapped.
 * For k = l there is no crossed term, since a loss is quadratic in one layer.
 */
export interface BlockFactors {
  /** d_k × d_l */
  readonly straightOuter: MatrixView;
  /** d_{k-1} × d_{l-1} */
  readonly straightInner: MatrixView;
  /** d_{k-1} × d_l */
  readonly crossedOuter: MatrixView;
  /** d_k × d_{l-1} */
  readonly crossedInner: MatrixView;
}

/** The factors of every Hessian block at one point, all row-major, and the buffers they live in. */
export class HessianFactors {
  /** `blocks[k][l]`, layers counted from 1. */
  readonly blocks: readonly (readonly BlockFactors[])[];
  /** `above[k]` = A_k = W_N⋯W_{k+1}, d_N × d_k; from k = 1. */
  readonly #above: readonly MatrixView[];
  readonly #aboveTransposed: readonly MatrixView[];
  /** `weighted[k]` = W_k⋯W_1Σ_XX, d_k × d_0, so that B_kΣ_XX is `weighted[k-1]`; up to N−1. */
  readonly #weighted: readonly MatrixView[];

  constructor(architecture: Architecture, products: PartialProducts) {
    const { widths, layerCount: last, inputWidth, outputWidth } = architecture;
    this.#above = widths.map((width, k) => {
      if (k === last) return identity(width);
      return k === last - 1 ? products.weights[last]! : matrixView(outputWidth, width);
    });
    this.#aboveTransposed = this.#above.map(transposed);
    this.#weighted = widths.map((width, k) =>
      k === 0 ? products.xx : matrixView(width, inputWidth),
    );
    this.blocks = widths.map((_, k) => widths.map((_, l) => blockBuffers(widths, k, l)));
  }

  /** At the point of `products`, which is after `forward` and `backward`. */
  fill(products: PartialProducts): void {
    const last = products.layerCount;
    for (let k = last - 1; k > 1; k--)
      multiply(this.#above[k - 1]!, this.#above[k]!, products.weights[k]!);
    for (let k = 1; k < last; k++) multiply(this.#weighted[k]!, products.below[k]!, products.xx);
    for (let l = 1; l <= last; l++) {
      for (let k = l; k <= last; k++) {
        const block = this.blocks[k]![l]!;
        multiply(block.straightOuter, this.#aboveTransposed[k]!, this.#above[l]!);
        multiply(block.straightInner, this.#weighted[k - 1]!, products.belowTransposed[l - 1]!);
        if (k === l) {
          // (BΣ)Bᵀ is symmetric only up to rounding; the Hessian must be so to the last bit.
          mirrorLower(block.straightInner);
          continue;
        }
        multiply(block.crossedInner, products.pulledBack[k]!, products.belowTransposed[l - 1]!);
        // M grows by one layer with k: block (l+1,l) has the empty product, set once and for all.
        if (k > l + 1)
          multiply(
            block.crossedOuter,
            products.weights[k - 1]!,
            this.blocks[k - 1]![l]!.crossedOuter,
          );
        this.#exchange(k, l);
      }
    }
  }

  #exchange(k: number, l: number): void {
    const lower = this.blocks[k]![l]!;
    const upper = this.blocks[l]![k]!;
    copyTransposed(upper.straightOuter, lower.straightOuter);
    copyTransposed(upper.straightInner, lower.straightInner);
    copyTransposed(upper.crossedOuter, lower.crossedInner);
    copyTransposed(upper.crossedInner, lower.crossedOuter);
  }
}

function blockBuffers(widths: readonly number[], k: number, l: number): BlockFactors {
  const rowsOut = widths[k]!;
  const rowsIn = widths[k - 1] ?? 0;
  const columnsOut = widths[l]!;
  const columnsIn = widths[l - 1] ?? 0;
  return {
    straightOuter: matrixView(rowsOut, columnsOut),
    straightInner: matrixView(rowsIn, columnsIn),
    crossedOuter: k === l + 1 ? identity(columnsOut) : matrixView(rowsIn, columnsOut),
    crossedInner: matrixView(rowsOut, columnsIn),
  };
}
