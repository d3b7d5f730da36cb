import { Rational, RationalMatrix } from '../exact/index.js';
import { loss } from './loss.js';
import type { Point } from './point.js';
import { flatten, unflatten } from './weights.js';

/**
 * The gradient from values of the loss alone, in the order of the flattened weights, n × 1.
 *
 * In any one weight the loss has degree at most 2 (P is affine in it), so the central difference
 * (L(w + e) − L(w − e))/2 *is* the derivative: no limit, no formula, no rounding. 2n evaluations.
 */
export function gradientByDifferences(point: Point): RationalMatrix {
  const at = lossAround(point);
  return RationalMatrix.columnVector(
    indices(point).map((i) =>
      at([i, 1])
        .minus(at([i, -1]))
        .times(HALF),
    ),
  );
}

/**
 * The Hessian from values of the loss alone, n × n.
 *
 * The loss has degree at most 2 in each of two weights s and t, and every monomial s^a t^b with
 * a, b ≤ 2 other than st is even in s or in t, so it cancels in the fourfold difference: that is
 * exact off the diagonal, and L(w+e) − 2L(w) + L(w−e) on it. About 2n² evaluations.
 */
export function hessianByDifferences(point: Point): RationalMatrix {
  const at = lossAround(point);
  const centre = at();
  const second = (i: number, j: number): Rational => {
    if (i === j)
      return at([i, 1])
        .plus(at([i, -1]))
        .minus(centre.plus(centre));
    const same = at([i, 1], [j, 1]).plus(at([i, -1], [j, -1]));
    return same.minus(at([i, 1], [j, -1]).plus(at([i, -1], [j, 1]))).times(HALF.times(HALF));
  };
  const lower = indices(point).map((i) =>
    indices(point)
      .slice(0, i + 1)
      .map((j) => second(i, j)),
  );
  return RationalMatrix.fromRows(
    lower.map((_, i) => lower.map((__, j) => (i >= j ? lower[i]![j]! : lower[j]![i]!))),
  );
}

const HALF = Rational.of(1, 2);

type Step = readonly [index: number, by: number];

/** L at the point moved by integer steps along single weights. */
function lossAround(point: Point): (...steps: readonly Step[]) => Rational {
  const { numerators, denominator } = flatten(point.weights);
  return (...steps) => {
    const moved = [...numerators];
    for (const [index, by] of steps) moved[index] = moved[index]! + BigInt(by) * denominator;
    const vector = RationalMatrix.ofIntegers(moved.length, 1, moved, denominator);
    return loss(unflatten(point.architecture, vector), point.moments);
  };
}

const indices = (point: Point) =>
  Array.from({ length: point.architecture.parameterCount }, (_, index) => index);
