import type { MatrixView } from './matrix-view.js';
import { multiply } from './multiply.js';
import type { PartialProducts } from './partial-products.js';

/** Lemma 4.1: `into[k]` := A_kᵀ E B_kᵀ for every k; `products` is after `backward`. */
export function writeGradient(products: PartialProducts, into: readonly MatrixView[]): void {
  for (let k = 1; k <= products.layerCount; k++)
    multiply(into[k]!, products.pulledBack[k]!, products.belowTransposed[k - 1]!);
}
