import { Rational, RationalMatrix } from '../../../exact/index.js';
import {
  type AblatedPoint,
  ablatedHessian,
  ablatedLoss,
  type Json,
  type JsonObject,
  readPoint,
} from '../../../landscape/index.js';
import { flatten, type Weights } from '../../../network/index.js';

/** The loss along a curve through a point, exact at every place. */
export interface LossCurve {
  /** `better`: the segment to weights that do better; `descent`: a curve of the certificate; `line`: any. */
  readonly kind: 'better' | 'descent' | 'line';
  /** Exact t and L(W(t)). */
  readonly samples: readonly (readonly [t: string, loss: string])[];
  /** Of W + tV with the term of power 1: the second derivative VᵀHV, exact, where there is a Hessian. */
  readonly curvature: string | undefined;
}

/** The curve, and the weights that do better, of `better`. */
export interface FoundCurve extends LossCurve {
  readonly better: Weights | undefined;
}

const STEPS = 40;

/**
 * The curve that the certificate of a counterexample holds: to the weights that do better, or the one
 * along which the loss falls; without either, the line along weights of ones.
 */
export function lossCurve(
  point: AblatedPoint,
  instance: JsonObject,
  proof: JsonObject,
): FoundCurve {
  const layers = (weights: Json) =>
    readPoint(JSON.stringify({ ...instance, weights }), 'the certificate').weights;
  const named = find(proof, 'better');
  const better = named === undefined ? undefined : layers(named);
  const descent = find(proof, 'descent') as
    | { terms: { power: number; weights: Json }[] }
    | undefined;
  const ones = point.weights.map((layer) =>
    RationalMatrix.fromRows(layer.toRows().map((row) => row.map(() => 1))),
  );
  const terms =
    better !== undefined
      ? [{ power: 1, weights: better.map((layer, k) => layer.minus(point.weights[k]!)) }]
      : descent !== undefined
        ? descent.terms.map(({ power, weights }) => ({ power, weights: layers(weights) }))
        : [{ power: 1, weights: ones }];
  const at = (t: Rational): Rational =>
    ablatedLoss({
      ...point,
      weights: point.weights.map((layer, k) =>
        terms.reduce((sum, term) => sum.plus(term.weights[k]!.scale(t.pow(term.power))), layer),
      ),
    });
  const kind = better !== undefined ? 'better' : descent !== undefined ? 'descent' : 'line';
  const reach = kind === 'descent' ? reachOf(at) : Rational.of(1);
  const from = kind === 'better' ? -STEPS / 4 : -STEPS;
  const to = kind === 'better' ? (STEPS * 5) / 4 : STEPS;
  const samples = Array.from({ length: to - from + 1 }, (_, index) => {
    const t = Rational.of(from + index, STEPS).times(reach);
    return [t.toString(), at(t).toString()] as const;
  });
  const first = terms.find(({ power }) => power === 1);
  return {
    kind,
    samples,
    curvature: first === undefined ? undefined : curvatureOf(point, flatten(first.weights)),
    better,
  };
}

/** The first power of ½ at which the loss is below that of the point. */
function reachOf(at: (t: Rational) => Rational): Rational {
  const start = at(Rational.of(0));
  let reach = Rational.of(1);
  for (let halved = 0; halved < 40 && at(reach).compare(start) >= 0; halved++)
    reach = reach.dividedBy(Rational.of(2));
  return reach;
}

function curvatureOf(point: AblatedPoint, direction: RationalMatrix): string | undefined {
  try {
    return direction.transpose().times(ablatedHessian(point)).times(direction).at(0, 0).toString();
  } catch {
    // A ReLU at its kink has no Hessian.
    return undefined;
  }
}

/** The first value of a key, anywhere in a document. */
function find(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value) && key in value) return (value as JsonObject)[key];
  for (const inside of Object.values(value)) {
    const found = find(inside as Json, key);
    if (found !== undefined) return found;
  }
  return undefined;
}
