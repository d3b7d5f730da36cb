import { LemmascopeError } from '../diagnostics/index.js';
import type { ExactMatrix } from '../exact/index.js';
import type { Moments } from './moments.js';
import { PartialProducts } from './partial-products.js';

/**
 * ∇²L(W)·V as one matrix per layer, the derivative of the gradient A_kᵀEB_kᵀ along V:
 * A'_kᵀEB_kᵀ + A_kᵀE'B_kᵀ + A_kᵀEB'_kᵀ, where a prime is the derivative along V.
 *
 * O(N) matrix products, so far cheaper than forming the Hessian.
 *
 * @throws SHAPE_MISMATCH when layers, direction and moments do not fit.
 */
export function hessianVectorProduct<M extends ExactMatrix<M, unknown>>(
  weights: readonly M[],
  direction: readonly M[],
  moments: Moments<M>,
): M[] {
  if (direction.length !== weights.length)
    throw new LemmascopeError('SHAPE_MISMATCH', {
      path: 'direction',
      expected: `${weights.length} layers, as many as weights`,
      actual: String(direction.length),
    });
  const products = new PartialProducts<M>(weights);
  const count = weights.length;
  const error = products.product.times(moments.xx).minus(moments.yx);

  const beforeDot: M[] = [products.before(1).zeroOf(moments.xx.rows, moments.xx.rows)];
  weights.forEach((weight, index) => {
    const moved = direction[index]!.times(products.before(index + 1));
    beforeDot.push(weight.times(beforeDot[index]!).plus(moved));
  });
  const afterDot = new Array<M>(count + 1);
  afterDot[count] = products.after(count).zeroOf(moments.yy.rows, moments.yy.rows);
  for (let k = count; k >= 1; k--)
    afterDot[k - 1] = afterDot[k]!.times(weights[k - 1]!).plus(
      products.after(k).times(direction[k - 1]!),
    );
  const errorDot = beforeDot[count]!.times(moments.xx);

  return weights.map((_, index) => {
    const k = index + 1;
    const after = products.after(k).transpose();
    const before = products.before(k).transpose();
    return afterDot[k]!.transpose()
      .times(error)
      .times(before)
      .plus(after.times(errorDot).times(before))
      .plus(after.times(error).times(beforeDot[index]!.transpose()));
  });
}
