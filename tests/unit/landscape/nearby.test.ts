import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import {
  type AblatedPoint,
  ablatedExamples,
  nearbyCriticalPoint,
  representative,
  strata,
} from '../../../src/landscape/index.js';
import { Architecture, gradient } from '../../../src/network/index.js';
import { pointFromRows } from './landscape-points.js';

/** Every weight moved by its entry of `shifts` · 10^−digits. */
const moved = <P extends AblatedPoint>(point: P, shifts: readonly number[], digits: number): P => {
  let at = 0;
  const unit = 10n ** BigInt(digits);
  return {
    ...point,
    weights: point.weights.map((weight) =>
      RationalMatrix.ofRationals(
        weight.rows,
        weight.columns,
        weight
          .toRows()
          .flat()
          .map((entry) => entry.plus(Rational.of(BigInt(shifts[at++ % shifts.length]!), unit))),
      ),
    ),
  };
};

const farthest = (a: AblatedPoint, b: AblatedPoint) =>
  a.weights
    .flatMap((weight, k) => weight.minus(b.weights[k]!).toRows().flat())
    .map((entry) => entry.abs())
    .reduce((most, next) => (next.compare(most) > 0 ? next : most), Rational.ZERO);

const exact = [
  [2, 2, 2],
  [2, 1, 2],
  [1, 1, 1, 1],
  [2, 2, 2, 2],
].flatMap((widths) => {
  const architecture = Architecture.of(widths);
  return [...strata(architecture)].map((stratum) => representative(architecture, stratum));
});

describe('a rounded exact critical point', () => {
  test.prop(
    [
      fc.constantFrom(...exact),
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 16 }),
    ],
    { numRuns: 100 },
  )('has an exact one no farther than the rounding', (point, shifts) => {
    const rounded = moved(point, shifts, 11);
    const found = nearbyCriticalPoint(rounded)!;
    expect(found).toBeDefined();
    for (const slope of gradient(found.point.weights, point.moments))
      expect(slope.isZero()).toBe(true);
    expect(found.distance.toString()).toBe(farthest(found.point, rounded).toString());
    expect(found.distance.compare(farthest(point, rounded))).toBeLessThanOrEqual(0);
    expect(found.point.moments).toBe(rounded.moments);
  });

  it('at distance 0 is itself', () => {
    for (const point of exact) {
      const found = nearbyCriticalPoint(point)!;
      expect(found.distance.isZero()).toBe(true);
      expect(farthest(found.point, point).isZero()).toBe(true);
    }
  });

  it('is the one it came from where that is isolated', () => {
    // The saddle at 0 of L = ½(ab − 1)²: the others, ab = 1, are far away.
    const saddle = pointFromRows([1, 1, 1], [[1]], [[1]], [[[0]], [[0]]]);
    const found = nearbyCriticalPoint(moved(saddle, [3, -7], 6))!;
    expect(found.point.weights.every((weight) => weight.isZero())).toBe(true);
    expect(found.distance.toString()).toBe('7/1000000');
  });
});

describe('none is found', () => {
  it('far from every critical point', () => {
    const point = pointFromRows([1, 1, 1], [[1]], [[1]], [[['1/3']], [['1/5']]]);
    expect(nearbyCriticalPoint(point)).toBeUndefined();
  });

  it('near irrational ones only', () => {
    // Σ has the eigenvalues (7 ± √45)/2; S = {1} with the float eigenvector.
    const u = (Math.sqrt(5) - 1) / 2;
    const length = Math.hypot(1, u);
    const [a, b] = [1 / length, u / length].map((value) => value.toFixed(15)) as [string, string];
    const y = [
      [2, 1],
      [1, 1],
    ];
    const first = [2 * Number(a) + Number(b), Number(a) + Number(b)].map((value) =>
      value.toFixed(15),
    );
    const point = pointFromRows(
      [2, 1, 2],
      [
        [1, 0],
        [0, 1],
      ],
      y,
      [[first], [[a], [b]]],
    );
    expect(nearbyCriticalPoint(point)).toBeUndefined();
  });

  it('for other losses', () => {
    for (const { point } of ablatedExamples()) expect(nearbyCriticalPoint(point)).toBeUndefined();
  });
});
