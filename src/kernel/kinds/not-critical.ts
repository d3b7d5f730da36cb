import { aboutPoint } from '../_internals/point.js';
import { requireNegative } from '../_internals/require.js';

/** The loss falls to first order in a direction. */
export const notCritical = aboutPoint((point, proof) => {
  requireNegative(point, proof.fields(['direction']).direction, 1);
});
