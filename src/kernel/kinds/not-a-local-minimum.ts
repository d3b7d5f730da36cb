import { aboutPoint } from '../_internals/point.js';
import { requireCurve } from '../_internals/require.js';

/** The loss falls along a curve from the point. */
export const notALocalMinimum = aboutPoint((point, proof) => {
  requireCurve(point, proof.fields(['curve']).curve, '<');
});
