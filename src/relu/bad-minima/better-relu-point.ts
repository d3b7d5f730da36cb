import { RationalMatrix } from '../../exact/index.js';
import {
  type AblatedPoint,
  ablatedLoss,
  type Choices,
  seededChoices,
} from '../../landscape/index.js';
import type { Weights } from '../../network/index.js';
import { fittedLayer } from './_internals/fitted-layer.js';
import { fittedOutputs } from './_internals/fitted-outputs.js';
import { kinkedFit } from './kinked-fit.js';
import { type ReluProblem, reluPointOf } from './relu-problem.js';

/** How long to look. */
export interface BetterSearch {
  readonly seed: number;
  /** How many first weights to try. */
  readonly draws: number;
}

/**
 * Weights of a ReLU network with a smaller loss than a point has: by {@link kinkedFit} where that
 * applies; else hidden layers of small integers, drawn anew or with one unit of the point changed,
 * with the last layer fitted exactly and every layer fitted once on the activation pattern that is
 * there. `undefined` when none was found, which does not make the point a global minimum.
 *
 * @throws POINT_NEEDS_SAMPLES when the point has moments only.
 */
export function betterReluPoint(
  point: AblatedPoint,
  { seed, draws }: BetterSearch,
): Weights | undefined {
  const target = ablatedLoss(point);
  const problem: ReluProblem = { architecture: point.architecture, x: point.x!, y: point.y! };
  const isBetter = (weights: Weights): boolean =>
    ablatedLoss(reluPointOf(problem, weights)).compare(target) < 0;
  const kinked = kinkedFit(problem);
  if (kinked.kind === 'found' && isBetter(kinked.weights)) return kinked.weights;
  const choose = seededChoices(seed);
  for (let draw = 0; draw < draws; draw++) {
    let weights: Weights = fittedOutputs(problem, drawnLayers(point, choose, draw));
    if (isBetter(weights)) return weights;
    for (let k = 0; k < weights.length; k++) {
      const fitted = fittedLayer(problem, weights, k);
      if (fitted === undefined) continue;
      const moved = weights.map((weight, layer) => (layer === k ? fitted : weight));
      if (isBetter(moved)) return moved;
      const [before, after] = [weights, moved].map((one) => ablatedLoss(reluPointOf(problem, one)));
      if (after!.compare(before!) < 0) weights = moved;
    }
  }
  return undefined;
}

/** Small integers, the more draws the larger; every other draw keeps all units of the point but one. */
function drawnLayers(point: AblatedPoint, choose: Choices, draw: number): RationalMatrix[] {
  const spread = 1 + Math.floor(draw / 40);
  const hidden = point.weights.slice(0, -1);
  const integer = () => BigInt(choose(2 * spread + 1) - spread);
  const layer = draw % 2 === 0 ? -1 : choose(hidden.length);
  return hidden.map((weight, k) => {
    if (layer >= 0 && k !== layer) return weight;
    const { rows, columns } = weight;
    const unit = layer < 0 ? -1 : choose(rows);
    const drawnRow = () =>
      RationalMatrix.ofIntegers(1, columns, Array.from({ length: columns }, integer));
    return Array.from({ length: rows }, (_, i) =>
      unit < 0 || i === unit ? drawnRow() : weight.row(i),
    ).reduce((top, row) => top.above(row));
  });
}
