import { type Polynomial, PolynomialRing } from '../../../exact/index.js';
import type { Curve } from '../../../landscape/index.js';
import { flatten } from '../../../network/index.js';
import type { Request } from '../../worker/request.js';
import { axesOf } from './axes-of.js';
import type { Axis } from './directions.js';
import { lossAlong } from './loss-along.js';
import { type PointChoice, pointOf } from './point-of.js';

export interface SliceChoice extends PointChoice {
  /** Ids of two directions of the point. */
  readonly axes: readonly [string, string];
}

/** L − L(W) on a plane or a bent surface through the point. */
export interface SliceFound {
  readonly stratum: string;
  readonly axes: readonly [string, string];
  /** How far each axis goes at zoom 0. */
  readonly reach: readonly [number, number];
  /** Coefficients as floats: of a^i b^j at i·(degree + 1) + j; the constant is 0. */
  readonly coefficients: Float64Array;
  readonly degree: number;
  /** L(a, b), exact; shortened where it is longer than a page. */
  readonly exact: string;
  readonly termCount: number;
  /** The escape curve, where it lies in the plane: the powers of t, each along one axis. */
  readonly curve: readonly {
    readonly axis: 0 | 1;
    readonly power: number;
    readonly factor: number;
  }[];
}

const LONGEST_TEXT = 2000;

/** The exact polynomial of the loss on a slice, and its coefficients in floats. */
export const sliceRequest: Request<SliceChoice, SliceFound> = (choice) => {
  const { point } = pointOf(choice);
  const { axes, curve } = axesOf(point, choice.axes);
  const [first, second] = axes;
  const polynomial = lossAlong(point, PolynomialRing.of(['a', 'b']), [
    ...first.terms.map(({ power, weights }) => ({ exponents: [power, 0], weights })),
    ...second.terms.map(({ power, weights }) => ({ exponents: [0, power], weights })),
  ]);
  const degree = Math.max(0, polynomial.degree);
  const exact = polynomial.toString();
  return {
    stratum: choice.stratum,
    axes: choice.axes,
    reach: reachesOf(polynomial, choice.axes, [first.reach, second.reach]),
    coefficients: coefficientsOf(polynomial, degree),
    degree,
    exact: exact.length <= LONGEST_TEXT ? exact : `${exact.slice(0, LONGEST_TEXT)} …`,
    termCount: polynomial.termCount,
    curve: curveIn(choice.axes, axes, curve),
  };
};

function coefficientsOf(polynomial: Polynomial, degree: number): Float64Array {
  const coefficients = new Float64Array((degree + 1) ** 2);
  for (const { coefficient, exponents } of polynomial.terms()) {
    const [i, j] = exponents as [number, number];
    if (i + j > 0) coefficients[i * (degree + 1) + j] = coefficient.toNumber();
  }
  return coefficients;
}

/** The curve lies in the plane when each of its terms is one of the two axes. */
function curveIn(
  ids: readonly [string, string],
  axes: readonly [Axis, Axis],
  curve: Curve | undefined,
): SliceFound['curve'] {
  const placed = (curve?.terms ?? []).flatMap(({ power, weights }) => {
    const axis = ids.indexOf(`t${power}`) as -1 | 0 | 1;
    if (axis < 0) return [];
    const length = (of: typeof weights) => Math.hypot(...flatten(of).toNumbers());
    const factor = length(weights) / length(axes[axis as 0 | 1].terms[0]!.weights);
    return [{ axis: axis as 0 | 1, power, factor }];
  });
  return placed.length === curve?.terms.length ? placed : [];
}

/** How often the height along one axis may exceed that along the other. */
const STEEPER = 4;
/** How far beyond the end of the descent the escape curve is shown. */
const BEYOND = 1.5;

/**
 * What the slice covers at first: of the escape curve the part that lies below L(W) and half as much
 * again; then the axis along which the loss varies more is shortened, by halves, until the other
 * shows beside it.
 */
function reachesOf(
  polynomial: Polynomial,
  ids: readonly [string, string],
  reach: readonly [number, number],
): readonly [number, number] {
  const heightsOn = [0, 1].map((axis) => {
    const terms = [...polynomial.terms()].flatMap(({ coefficient, exponents }) =>
      exponents[1 - axis] === 0 && exponents[axis]! > 0
        ? [[exponents[axis]!, coefficient.toNumber()] as const]
        : [],
    );
    return (at: number) => terms.reduce((sum, [power, factor]) => sum + factor * at ** power, 0);
  });
  const places = Array.from({ length: 100 }, (_, index) => (index + 1) / 100);
  const found: [number, number] = [...reach];
  const variation = (axis: number) => {
    const heights = heightsOn[axis]!;
    const span = found[axis]!;
    if (ids[axis] === 't') return -Math.min(0, ...places.map((share) => heights(share * span)));
    return Math.max(Math.abs(heights(span)), Math.abs(heights(-span)));
  };
  for (const axis of [0, 1]) {
    const heights = heightsOn[axis]!;
    const ends = places.find((share) => heights(share * reach[axis]!) >= 0);
    if (ids[axis] === 't' && ends !== undefined)
      found[axis] = Math.min(1, BEYOND * ends) * reach[axis]!;
  }
  const steep = variation(0) > variation(1) ? 0 : 1;
  const flat = variation(1 - steep);
  if (flat < 1e-12 * variation(steep)) return found;
  for (let halvings = 0; halvings < 24 && variation(steep) > STEEPER * flat; halvings++)
    found[steep]! /= 2;
  return found;
}
