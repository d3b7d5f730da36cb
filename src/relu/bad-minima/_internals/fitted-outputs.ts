import { RationalMatrix, solve } from '../../../exact/index.js';
import { type AblatedPoint, forwardPass } from '../../../landscape/index.js';
import type { Weights } from '../../../network/index.js';
import type { ReluProblem } from '../relu-problem.js';

/** The hidden layers with the last layer that fits Y best, by the normal equations. */
export function fittedOutputs({ x, y }: ReluProblem, hidden: Weights): RationalMatrix[] {
  const above = RationalMatrix.zero(y.rows, hidden.at(-1)!.rows);
  const relu: Pick<AblatedPoint, 'weights' | 'activation'> = {
    weights: [...hidden, above],
    activation: 'relu',
  };
  const { features } = forwardPass(relu, x);
  const outcome = solve(features.times(features.transpose()), features.times(y.transpose()));
  if (outcome.kind === 'inconsistent') throw new Error('normal equations are always solvable');
  return [...hidden, outcome.solution.transpose()];
}
