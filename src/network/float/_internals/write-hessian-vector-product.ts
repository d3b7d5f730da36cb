import type { MatrixView } from './matrix-view.js';
import { multiply } from './multiply.js';
import type { PartialProducts } from './partial-products.js';
import type { TangentProducts } from './tangent-products.js';

/** The derivative of Lemma 4.1's A_kᵀ E B_kᵀ along the tangent, for every k, by the product rule. */
export function writeHessianVectorProduct(
  base: PartialProducts,
  tangent: TangentProducts,
  into: readonly MatrixView[],
): void {
  for (let k = 1; k <= base.layerCount; k++) {
    multiply(into[k]!, tangent.pulledBack[k]!, base.belowTransposed[k - 1]!);
    // below[0] is a constant, the identity.
    if (k > 1) multiply(into[k]!, base.pulledBack[k]!, tangent.belowTransposed[k - 1]!, true);
  }
}
