import { Rational } from '../../../exact/index.js';
import { type Classification, classify } from '../../../landscape/index.js';
import { gradient, hessianVectorProduct } from '../../../network/index.js';
import type { Request } from '../../worker/request.js';
import { commandOf } from './command-of.js';
import { evenly } from './evenly.js';
import { graphOf } from './graph-of.js';
import { lossAlong, type Term, termsOf } from './loss-along.js';
import { scalarPoint } from './scalar-point.js';

export interface FlatInput {
  /** v_1 and v_2, in quarters; v_3 = 1. */
  readonly direction: readonly number[];
}

/** The loss of one network from the origin along tv. */
export interface Ray {
  readonly widths: readonly number[];
  readonly class: Classification['class'];
  readonly inertia: Classification['inertia'];
  /** vᵀ∇²L(0)v. */
  readonly curvature: string;
  /** L(tv). */
  readonly terms: readonly Term[];
  readonly loss: readonly (readonly [number, number])[];
  /** L(0) + t∇L(0)·v + ½t²vᵀ∇²L(0)v. */
  readonly model: readonly (readonly [number, number])[];
  readonly command: string;
}

/** The same direction in the network of two layers and in that of three. */
export const flatRequest: Request<FlatInput, readonly [Ray, Ray]> = ({ direction }) => {
  const [first, second] = direction.map((quarters) => Rational.of(quarters, 4));
  return [rayOf([first!, second!]), rayOf([first!, second!, Rational.ONE])];
};

const PLACES = evenly(-24, 24, 16);
const HALF = Rational.of(1, 2);

function rayOf(direction: readonly Rational[]): Ray {
  const origin = scalarPoint(direction.map(() => Rational.ZERO));
  const along = scalarPoint(direction).weights;
  const against = (layers: typeof along) =>
    layers.reduce((sum, layer, k) => sum.plus(layer.times(along[k]!).trace()), Rational.ZERO);
  const slope = against(gradient(origin.weights, origin.moments));
  const curvature = against(hessianVectorProduct(origin.weights, along, origin.moments));
  const loss = lossAlong(origin, { terms: [{ power: 1, weights: along }] });
  const found = classify(origin);
  const start = loss.evaluate([Rational.ZERO]);
  return {
    widths: origin.architecture.widths,
    class: found.class,
    inertia: found.inertia,
    curvature: curvature.toString(),
    terms: termsOf(loss),
    loss: graphOf((t) => loss.evaluate([t]), PLACES),
    model: graphOf(
      (t) => start.plus(slope.times(t)).plus(curvature.times(t).times(t).times(HALF)),
      PLACES,
    ),
    command: commandOf('classify', origin),
  };
}
