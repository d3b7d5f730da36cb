import { Rational, type RationalMatrix } from '../exact/index.js';
import { decayOf } from './_internals/decay-of.js';
import {
  layersAlong,
  type MatrixPolynomial,
  timesPolynomial,
} from './_internals/matrix-polynomial.js';
import { isCutOff, type SubNetwork, subNetworksOf } from './_internals/sub-networks.js';
import type { AblatedPoint } from './ablated-point.js';
import type { Curve } from './escape-curve.js';

/** L(W(t)) − L(W) = coefficient·t^order + O(t^{order+1}), coefficient ≠ 0. */
export interface LeadingTerm {
  readonly order: number;
  readonly coefficient: Rational;
}

/**
 * The lowest nonzero term of L(W(t)) − L(W) along a curve, by polynomial multiplication alone;
 * `undefined` when the loss is constant along it. For a ReLU network: for small t, inside the
 * activation region of W.
 *
 * @throws POINT_ON_ACTIVATION_BOUNDARY where a ReLU has a kink; POINT_NEEDS_SAMPLES.
 */
export function leadingTerm(point: AblatedPoint, curve: Curve): LeadingTerm | undefined {
  const layers = layersAlong(point.weights, curve);
  const parts = subNetworksOf(point)
    .filter((part) => !isCutOff(part))
    .map((part) => squaredLoss(part, layers));
  const decay = decayOf(point);
  if (!decay.isZero()) parts.push(...layers.map((layer) => penalty(layer, decay)));
  const degree = Math.max(0, ...parts.map((part) => part.degree));
  for (let order = 1; order <= degree; order++) {
    const coefficient = parts.reduce((sum, part) => sum.plus(part.at(order)), Rational.ZERO);
    if (!coefficient.isZero()) return { order, coefficient };
  }
  return undefined;
}

interface Summand {
  readonly degree: number;
  at(power: number): Rational;
}

const HALF = Rational.of(1, 2);

/** ½ tr(PΣ_XXPᵀ) − tr(Σ_YXPᵀ) + constant for P(t) = W_N(t)⋯W_1(t), coefficient by coefficient. */
function squaredLoss({ units, moments }: SubNetwork, layers: readonly MatrixPolynomial[]): Summand {
  const product = layers
    .map((layer, index) =>
      units === undefined
        ? layer
        : layer.map((value) => value.submatrix(units[index + 1]!, units[index]!)),
    )
    .reduce((below, layer) => timesPolynomial(layer, below));
  const weighted = product.map((value) => value.times(moments.xx));
  return {
    degree: 2 * (product.length - 1),
    at(power) {
      const linear = power < product.length ? inner(product[power]!, moments.yx) : Rational.ZERO;
      return convolved(weighted, product, power).times(HALF).minus(linear);
    },
  };
}

function penalty(layer: MatrixPolynomial, decay: Rational): Summand {
  return {
    degree: 2 * (layer.length - 1),
    at: (power) => convolved(layer, layer, power).times(HALF).times(decay),
  };
}

/** The coefficient of t^power in ⟨left(t), right(t)⟩. */
function convolved(left: MatrixPolynomial, right: MatrixPolynomial, power: number): Rational {
  let sum = Rational.ZERO;
  for (let i = Math.max(0, power - right.length + 1); i <= power && i < left.length; i++)
    sum = sum.plus(inner(left[i]!, right[power - i]!));
  return sum;
}

function inner(left: RationalMatrix, right: RationalMatrix): Rational {
  let sum = 0n;
  left.numerators.forEach((value, index) => {
    sum += value * right.numerators[index]!;
  });
  return Rational.of(sum, left.denominator * right.denominator);
}
