// True: it follows from ∂L/∂W_k = 0 for any one k, by taking the inner product with W_k.
//   lemmascope hunt examples/orthogonal-residual.ts
import { conjecture, PartialProducts } from 'lemmascope';
import { criticalPoint } from 'lemmascope/arbitraries';

export default conjecture({
  id: 'orthogonal-residual',
  statement:
    'At a critical point the residual is orthogonal to the prediction: tr((PX − Y)(PX)ᵀ) = 0.',
  instances: criticalPoint,
  holds: ({ weights, x, y }) => {
    const prediction = new PartialProducts(weights).product.times(x);
    return prediction.minus(y).times(prediction.transpose()).trace().isZero();
  },
});
