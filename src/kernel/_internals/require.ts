import type { Fraction, Matrix } from './arithmetic.js';
import { flipped, mapped, overOne, ratio, times, unitsOf, ZERO } from './arithmetic.js';
import { errorAlong, lossAlong, type Term, weighed } from './loss.js';
import type { Part } from './part.js';
import { type Feature, type Point, preactivations, readWeights, type Weights } from './point.js';

/** The loss at weights, which may lie in another activation region. */
export const lossAt = (point: Point, weights: Weights): Fraction =>
  lossAlong(point, weights, [], 0).get(0)!;

export function requireValue(point: Point, claimed: Part): void {
  const derived = lossAt(point, point.weights);
  claimed.require('KERNEL_VALUE_WRONG', 'the loss', derived, '=', claimed.number());
}

/** Every unit direction, layer by layer and row by row. */
function directions(point: Point, power: number): Term[] {
  const units = point.weights.map(({ rows, under }) => unitsOf(point.part.session, rows, under));
  return units.flatMap((list, k) => list.map((rows) => ({ k, power, rows })));
}

/** Near the point the loss is one polynomial: no preactivation is zero. */
function requireOpenRegion(point: Point): void {
  for (const value of preactivations(point, point.weights).flat(2))
    point.part.require('KERNEL_REGION_NOT_OPEN', 'preactivation', ratio(value), '<>');
}

/** The coefficient of t in L(W + tA) vanishes for every unit direction A. */
export function requireCritical(point: Point): void {
  requireOpenRegion(point);
  for (const [at, direction] of directions(point, 1).entries()) {
    const slope = lossAlong(point, point.weights, [direction], 1).get(1)!;
    point.part.require('KERNEL_GRADIENT_NONZERO', `slope along weight ${at}`, slope, '=');
  }
}

/**
 * The Hessian: entry (a, b) is the coefficient of st in L(W + sA + tB) for the unit directions A, B.
 * t stands for s^high: the degree is at most 2N < high, so no other term falls on that power.
 */
export function hessian(point: Point): Matrix {
  requireOpenRegion(point);
  const high = 2 * point.weights.length + 1;
  const others = directions(point, high);
  const entry = (a: Term, b: Term) => lossAlong(point, point.weights, [a, b], high + 1);
  const lower = directions(point, 1).map((a, at) =>
    others.slice(0, at + 1).map((b) => entry(a, b).get(high + 1)!),
  );
  const at = (a: number, b: number) => lower[Math.max(a, b)]![Math.min(a, b)]!;
  return { rows: lower.map((_, a) => lower.map((__, b) => at(a, b).top)), under: at(0, 0).under };
}

/**
 * For every path of hidden units: ω ∘ (Ŷ − Y) on the samples for which all of its units are on, times
 * Xᵀ, vanishes. Nearby Ŷ is linear in the products of the weights along whole paths, and L is convex
 * in them, with this as its gradient. A linear network has one path, which is always on.
 */
export function requireLeastSquares(point: Point, part: Part): void {
  requireWithout(point, part, ['weight decay']);
  requireOpenRegion(point);
  const { x } = point.samples;
  let paths = [x.rows[0]!.map(() => 1n)];
  for (const layer of preactivations(point, point.weights)) {
    part.session.charge(layer.flat().length * paths.length * 4, []);
    const on = (z: readonly bigint[]) => paths.map((p) => p.map((v, i) => (z[i]! > 0n ? v : 0n)));
    paths = [...new Map(layer.flatMap(on).map((path) => [path.join(), path])).values()];
  }
  const error = weighed(point, errorAlong(point, point.weights, []).error.get(0)!);
  for (const path of paths) {
    const open = mapped(error, (value, _, i) => value * path[i]!);
    for (const value of times(part.session, open, flipped(x.rows)).flat())
      part.require('KERNEL_NOT_LEAST_SQUARES', 'error times inputs', ratio(value), '=');
  }
}

/** The coefficient of t^power along a straight line is negative. */
export function requireNegative(point: Point, direction: Part, power: 1 | 2): void {
  const value = expanded(point, [{ power: 1, weights: direction }]).get(power) ?? ZERO;
  const code = power === 1 ? 'KERNEL_SLOPE_NOT_NEGATIVE' : 'KERNEL_CURVATURE_NOT_NEGATIVE';
  direction.require(code, `coefficient of t^${power}`, value, '<');
}

/** The lowest nonzero coefficient of L(W(t)) − L(W) has the given sign. */
export function requireCurve(point: Point, curve: Part, sign: '<' | '>'): void {
  const { terms } = curve.fields(['terms']);
  const read = terms.list().map((term) => {
    const { power, weights } = term.fields(['power', 'weights']);
    return { power: power.count(1, 1000), weights };
  });
  const found = [...expanded(point, read)].filter(([power, { top }]) => power > 0 && top !== 0n);
  const [power, value] = found.sort(([a], [b]) => a - b)[0] ?? [0, ZERO];
  const code = sign === '<' ? 'KERNEL_NOT_A_DESCENT' : 'KERNEL_NOT_AN_ASCENT';
  curve.require(code, `lowest coefficient, of t^${power}`, value, sign);
}

/** L(W + Σ t^power · weights), every coefficient, in the open region of the point. */
function expanded(point: Point, curve: readonly { power: number; weights: Part }[]) {
  requireOpenRegion(point);
  const count = point.weights.length;
  const read = curve.flatMap(({ weights }) => readWeights(weights, point.widths));
  const all = overOne(point.part.session, [...point.weights, ...read]);
  const terms = all.slice(count).map(({ rows }, at): Term => {
    return { k: at % count, power: curve[Math.floor(at / count)]!.power, rows };
  });
  return lossAlong(point, all.slice(0, count), terms);
}

/** The method is proved only for losses without these features. */
export function requireWithout(point: Point, part: Part, features: readonly Feature[]): void {
  const found = point.features.find((feature) => features.includes(feature));
  if (found) part.refuse('KERNEL_NOT_APPLICABLE', `without ${features.join(', ')}`, found);
}
