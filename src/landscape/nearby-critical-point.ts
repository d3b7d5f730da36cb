import { generalisedInverse, Rational, RationalMatrix, simplestBetween } from '../exact/index.js';
import { gradient, PartialProducts, type Weights } from '../network/index.js';
import { pointAnalysis } from './_internals/point-analysis.js';
import type { AblatedPoint } from './ablated-point.js';
import { leastSquares } from './least-squares.js';

/** An exact critical point near a given point. */
export interface NearbyCriticalPoint {
  readonly point: AblatedPoint;
  /** The largest change of a weight, exact. */
  readonly distance: Rational;
}

/**
 * Looks for an exact critical point near a point that is critical up to rounding.
 *
 * Two ways, at several tolerances: every weight is replaced by the simplest rational near it; and
 * W_2, …, W_N by the simplest near them, with W_1 then solved exactly from the normal equation. A
 * candidate counts only if its exact gradient vanishes; the nearest one is returned.
 *
 * `undefined` says nothing about the point: with an irrational spectrum most strata have no rational
 * point at all. The point found may lie in another stratum if one comes as near.
 */
export function nearbyCriticalPoint(point: AblatedPoint): NearbyCriticalPoint | undefined {
  if (!pointAnalysis(point).isSquaredLinear) return undefined;
  const found = TOLERANCES.flatMap((tolerance) => {
    const rounded = point.weights.map((weight) => simplest(weight, tolerance));
    return [rounded, withFirstLayerSolved(point, rounded)];
  })
    .filter((weights) => gradient(weights, point.moments).every((slope) => slope.isZero()))
    .map((weights) => ({
      point: { ...point, weights },
      distance: distance(point.weights, weights),
    }))
    .filter((candidate) => candidate.distance.compare(FARTHEST) <= 0);
  return found.reduce<NearbyCriticalPoint | undefined>(
    (best, next) => (best === undefined || next.distance.compare(best.distance) < 0 ? next : best),
    undefined,
  );
}

const TOLERANCES = [3, 5, 7, 9, 12].map((digits) => Rational.of(1n, 10n ** BigInt(digits)));
const FARTHEST = Rational.of(1, 100);

const simplest = (weight: RationalMatrix, tolerance: Rational): RationalMatrix =>
  RationalMatrix.ofRationals(
    weight.rows,
    weight.columns,
    weight
      .toRows()
      .flat()
      .map((entry) => simplestBetween(entry.minus(tolerance), entry.plus(tolerance))),
  );

/** W_1 moved onto the solutions of CᵀCW_1Σ_XX = CᵀΣ_YX, the rest left as it is. */
function withFirstLayerSolved(point: AblatedPoint, weights: Weights): RationalMatrix[] {
  const [first, ...rest] = weights as readonly [RationalMatrix, ...RationalMatrix[]];
  const c = new PartialProducts(weights).after(1);
  const gram = c.transpose().times(c);
  const solve = generalisedInverse(gram);
  const particular = solve.times(c.transpose()).times(leastSquares(point.moments));
  return [particular.plus(first.minus(solve.times(gram).times(first))), ...rest];
}

function distance(left: Weights, right: Weights): Rational {
  return left
    .flatMap((weight, index) => weight.minus(right[index]!).toRows().flat())
    .map((entry) => entry.abs())
    .reduce((most, next) => (next.compare(most) > 0 ? next : most), Rational.ZERO);
}
