import type { PartialProducts } from './partial-products.js';

/** L = Σ_ij P_ij (½ PΣ_XX − Σ_YX)_ij + ½ tr Σ_YY; `products` is after `forward`. */
export function lossValue(products: PartialProducts, yy: number): number {
  const { data: product, at } = products.below[products.layerCount]!;
  const { data: residual } = products.residual;
  const { data: yx } = products.yx;
  let sum = 0;
  // E = PΣ_XX − Σ_YX is at hand, so ½ PΣ_XX − Σ_YX is ½ (E − Σ_YX).
  for (let i = 0; i < residual.length; i++) sum += product[at + i]! * (residual[i]! - yx[i]!);
  return (sum + yy) / 2;
}
