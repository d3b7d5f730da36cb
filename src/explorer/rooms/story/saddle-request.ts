import { Rational } from '../../../exact/index.js';
import { type Classification, classify } from '../../../landscape/index.js';
import { gradient, HessianBlocks } from '../../../network/index.js';
import type { Request } from '../../worker/request.js';
import { commandOf } from './command-of.js';
import { scalarPoint } from './scalar-point.js';

export interface SaddleInput {
  /** w_1 and w_2, in eighths. */
  readonly at: readonly number[];
}

export interface SaddleFound {
  readonly weights: readonly string[];
  readonly loss: string;
  readonly gradient: readonly string[];
  readonly hessian: readonly (readonly string[])[];
  readonly inertia: Classification['inertia'];
  readonly class: Classification['class'];
  readonly command: string;
}

/** What the point (w_1, w_2) of the smallest network is. */
export const saddleRequest: Request<SaddleInput, SaddleFound> = ({ at }) => {
  const weights = at.map((eighths) => Rational.of(eighths, 8));
  const point = scalarPoint(weights);
  const found = classify(point);
  return {
    weights: weights.map(String),
    loss: found.loss,
    gradient: gradient(point.weights, point.moments).map((slope) => slope.at(0, 0).toString()),
    hessian: new HessianBlocks(point.weights, point.moments).full().toStrings(),
    inertia: found.inertia,
    class: found.class,
    command: commandOf('classify', point),
  };
};
