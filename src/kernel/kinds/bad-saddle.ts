import { aboutPoint } from '../_internals/point.js';
import { hessian, requireCritical, requireCurve } from '../_internals/require.js';
import { requireSquares } from '../_internals/squares.js';

/** Critical, without negative curvature, and yet with a descent and an ascent. */
export const badSaddle = aboutPoint((point, proof) => {
  const { squares, descent, ascent } = proof.fields(['squares', 'descent', 'ascent']);
  requireCritical(point);
  requireSquares(squares, hessian(point), 'Hessian');
  requireCurve(point, descent, '<');
  requireCurve(point, ascent, '>');
});
