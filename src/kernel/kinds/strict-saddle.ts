import { aboutPoint } from '../_internals/point.js';
import { requireCritical, requireCurve, requireNegative } from '../_internals/require.js';

/** Critical, with a direction of negative curvature and an ascent. */
export const strictSaddle = aboutPoint((point, proof) => {
  const { direction, ascent } = proof.fields(['direction', 'ascent']);
  requireCritical(point);
  requireNegative(point, direction, 2);
  requireCurve(point, ascent, '>');
});
