import type { Rational } from '../../exact/index.js';
import type { AblatedPoint } from '../ablated-point.js';
import type { Curve } from '../escape-curve.js';

/** The point W(t) of a curve. */
export function pointAt(point: AblatedPoint, { terms }: Curve, t: Rational): AblatedPoint {
  return {
    ...point,
    weights: point.weights.map((weight, layer) =>
      terms.reduce((sum, term) => sum.plus(term.weights[layer]!.scale(t.pow(term.power))), weight),
    ),
  };
}
