import { aboutPoint } from '../_internals/point.js';
import { requireCritical } from '../_internals/require.js';

/** The gradient vanishes. */
export const criticalPoint = aboutPoint((point, proof) => {
  proof.fields([]);
  requireCritical(point);
});
