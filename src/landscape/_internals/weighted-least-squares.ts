import { PartialProducts } from '../../network/index.js';
import { ablatedLoss } from '../ablated-loss.js';
import type { AblatedPoint } from '../ablated-point.js';
import type { GlobalEvidence } from '../classify-result.js';
import { decayOf } from './decay-of.js';
import { errorMatrix } from './error-matrix.js';

/**
 * Evidence that a point of an ablated loss is a global minimum, in the two cases that need no
 * search: the loss is 0, or it is a convex function of P alone whose derivative vanishes.
 */
export function weightedLeastSquares(point: AblatedPoint): GlobalEvidence | undefined {
  if (ablatedLoss(point).isZero()) return { method: 'zero-loss' };
  if (point.activation === 'relu' || !decayOf(point).isZero()) return undefined;
  const { product } = new PartialProducts(point.weights);
  return errorMatrix(point, product).isZero() ? { method: 'least-squares' } : undefined;
}
