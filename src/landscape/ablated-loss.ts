import { Rational } from '../exact/index.js';
import { loss } from '../network/index.js';
import { decayOf } from './_internals/decay-of.js';
import { forwardPass } from './_internals/forward-pass.js';
import { samplesOf } from './_internals/samples-of.js';
import type { AblatedPoint } from './ablated-point.js';

/**
 * L(W) of a point whose loss may be weighted, decayed or that of a ReLU network; see
 * {@link AblatedPoint}. Defined everywhere, also where a ReLU has a kink.
 *
 * @throws POINT_NEEDS_SAMPLES when the loss needs X and Y and the point has moments only.
 */
export function ablatedLoss(point: AblatedPoint): Rational {
  const penalty = penaltyOf(point);
  if (point.lossWeights === undefined && point.activation !== 'relu')
    return loss(point.weights, point.moments).plus(penalty);
  const { x, y } = samplesOf(point);
  const { output } = forwardPass(point, x);
  const residual = output.minus(y);
  const { numerators, denominator } = residual;
  let sum = 0n;
  const omega = point.lossWeights;
  numerators.forEach((value, index) => {
    sum += value * value * (omega?.numerators[index] ?? 1n);
  });
  return Rational.of(sum, 2n * denominator * denominator * (omega?.denominator ?? 1n)).plus(
    penalty,
  );
}

function penaltyOf(point: AblatedPoint): Rational {
  const decay = decayOf(point);
  if (decay.isZero()) return decay;
  return point.weights
    .reduce((sum, weight) => sum.plus(weight.times(weight.transpose()).trace()), Rational.ZERO)
    .times(decay)
    .times(Rational.of(1, 2));
}
