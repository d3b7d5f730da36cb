import type { Weights } from '../../network/index.js';
import type { Curve } from '../escape-curve.js';

/** The curve with t^power·step added; terms stay sorted by power, one for each. */
export function curveWith({ terms }: Curve, power: number, step: Weights): Curve {
  if (step.every((change) => change.isZero())) return { terms };
  const same = terms.find((term) => term.power === power);
  const weights =
    same === undefined ? step : same.weights.map((value, index) => value.plus(step[index]!));
  const others = terms.filter((term) => term !== same);
  return { terms: [...others, { power, weights }].sort((a, b) => a.power - b.power) };
}
