import type { RationalMatrix } from '../exact/index.js';
import type { Architecture } from './architecture.js';
import type { Moments } from './moments.js';
import { momentsOf } from './moments.js';
import { checkWeights, type Weights } from './weights.js';

/** An exact point of a loss landscape: an architecture, data and weights. */
export interface Point {
  readonly architecture: Architecture;
  /** X, d_x × m. */
  readonly x: RationalMatrix;
  /** Y, d_y × m. */
  readonly y: RationalMatrix;
  readonly moments: Moments<RationalMatrix>;
  readonly weights: Weights;
}

/**
 * Puts a point together and checks that its parts fit.
 *
 * @param moments Pass them when many points share one dataset, so that they are formed once.
 * @throws SHAPE_MISMATCH naming the layer that does not fit.
 */
export function pointOf(
  architecture: Architecture,
  data: { readonly x: RationalMatrix; readonly y: RationalMatrix },
  weights: Weights,
  moments: Moments<RationalMatrix> = momentsOf(data.x, data.y),
): Point {
  checkWeights(architecture, weights);
  return { architecture, x: data.x, y: data.y, moments, weights };
}
