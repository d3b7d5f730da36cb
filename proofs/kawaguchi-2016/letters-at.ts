import type { RationalMatrix } from '../../src/exact/index.js';
import { PartialProducts, type Point } from '../../src/network/index.js';
import type { Assignment } from '../../src/symbolic/index.js';

/** The letters of the paper at a point, with r = (Ŷ − Y)ᵀ. */
export function lettersAt({ weights, x, y }: Point): Assignment<RationalMatrix> {
  const prediction = new PartialProducts(weights).product.times(x);
  return { weights, x, y, residual: prediction.minus(y).transpose() };
}
