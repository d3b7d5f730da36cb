import type { RationalMatrix } from '../../exact/index.js';
import type { AblatedPoint } from '../../landscape/index.js';
import { type Architecture, pointOf, type Weights } from '../../network/index.js';

/** Data, and the widths of the ReLU network that is fitted to them. */
export interface ReluProblem {
  readonly architecture: Architecture;
  /** X, d_x × m. */
  readonly x: RationalMatrix;
  /** Y, d_y × m. */
  readonly y: RationalMatrix;
}

/**
 * Weights on a problem, as a point of the ReLU network's loss.
 *
 * @throws SHAPE_MISMATCH naming the layer that does not fit.
 */
export function reluPointOf({ architecture, x, y }: ReluProblem, weights: Weights): AblatedPoint {
  return { ...pointOf(architecture, { x, y }, weights), activation: 'relu' };
}
