import { Rational } from '../../exact/index.js';
import type { AblatedPoint } from '../ablated-point.js';

/** μ, 0 when the loss has no weight decay. */
export function decayOf(point: AblatedPoint): Rational {
  return point.weightDecay ?? Rational.ZERO;
}
