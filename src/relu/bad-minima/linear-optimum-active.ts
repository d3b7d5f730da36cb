import type { RationalMatrix } from '../../exact/index.js';
import { rank } from '../../exact/index.js';
import { type AblatedPoint, leastSquares } from '../../landscape/index.js';
import { momentsOf } from '../../network/index.js';
import { factorised, positiveBasis } from './_internals/positive-basis.js';
import { type ReluProblem, reluPointOf } from './relu-problem.js';

/** What has to hold for the best linear map to be a local minimum of a ReLU network in this way. */
export type ActiveCondition = 'xxt-full-rank' | 'positive-direction' | 'width';

/** The best linear map with every unit on, or the condition that fails. */
export type LinearOptimumActive =
  | {
      readonly kind: 'found';
      readonly point: AblatedPoint;
      /** P* = Σ_YX Σ_XX⁻¹, the product of the weights. */
      readonly map: RationalMatrix;
      /** How many units of every layer are needed: rank P*, or one more. */
      readonly units: number;
    }
  | { readonly kind: 'none'; readonly condition: ActiveCondition; readonly reason: string };

/**
 * A point of a ReLU network at which every hidden unit is on for every sample and the product of the
 * weights is the best linear map P*. Nearby the network is linear, so it is a local minimum.
 *
 * It exists if and only if some v has v·x_i > 0 for all samples and no hidden layer has fewer than
 * rank P* units, or rank P* + 1 where no such v lies in the row space of P*. (W_1's rows span that of
 * P*, and are such v.) Whether the point is a global minimum is a separate question.
 *
 * @returns `none` for singular XXᵀ too, where P* is not unique and only one choice would be decided.
 * @throws SHAPE_MISMATCH when X and Y have different numbers of samples.
 */
export function linearOptimumActive(problem: ReluProblem): LinearOptimumActive {
  const { architecture, x, y } = problem;
  const moments = momentsOf(x, y);
  if (rank(moments.xx) < moments.xx.rows)
    return none('xxt-full-rank', 'XXᵀ is singular: the best linear map is not unique');
  const map = leastSquares(moments);
  const narrowest = architecture.narrowestHidden;
  const basis = positiveBasis(map, x, narrowest);
  if (basis.kind === 'no direction')
    return none(
      'positive-direction',
      `no unit is on for all samples: they are zero in the combination ${basis.combination.transpose().toStrings()[0]!.join(', ')}`,
    );
  if (basis.kind === 'too narrow')
    return none(
      'width',
      `a hidden layer of ${narrowest} where ${basis.needed} units are needed to be on for all samples and carry P*`,
    );
  const weights = factorised(architecture, basis.rows, map);
  return { kind: 'found', point: reluPointOf(problem, weights), map, units: basis.rows.rows };
}

const none = (condition: ActiveCondition, reason: string): LinearOptimumActive => ({
  kind: 'none',
  condition,
  reason,
});
