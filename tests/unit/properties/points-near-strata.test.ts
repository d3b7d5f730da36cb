import { test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { nearStratumPoint, trainedPoint } from '../../../properties/arbitraries/index.js';
import { classify } from '../../../src/landscape/index.js';
import { gradient, loss } from '../../../src/network/index.js';
import { sampled, shrinksTo } from './simplest.js';

const bound = { maxHidden: 2, maxWidth: 2 };

test.prop([nearStratumPoint(bound)], { numRuns: 60 })(
  'near a stratum: moved, and by no more than it says, from a critical point',
  ({ point, from, distance }) => {
    const base = from.point;
    expect(gradient(base.weights, base.moments).every((slope) => slope.isZero())).toBe(true);
    const moves = point.weights.flatMap((layer, index) =>
      layer.minus(base.weights[index]!).toRows().flat(),
    );
    expect(moves.some((move) => !move.isZero())).toBe(true);
    expect(moves.every((move) => move.abs().compare(distance) <= 0)).toBe(true);
    expect(point.moments).toBe(base.moments);
  },
);

it('near a stratum: every class, from 2⁻⁵ to 2⁻⁵⁰, mostly but not always left', () => {
  const drawn = sampled(nearStratumPoint(bound), 400);
  const classes = new Set(drawn.slice(0, 80).map(({ from }) => classify(from.point).class));
  expect(classes).toEqual(new Set(['global-minimum', 'strict-saddle', 'bad-saddle']));
  const distances = drawn.map(({ distance }) => distance.toNumber());
  expect(Math.max(...distances)).toBe(3 * 2 ** -5);
  expect(Math.min(...distances)).toBe(3 * 2 ** -50);
  const critical = drawn.filter(({ point }) =>
    gradient(point.weights, point.moments).every((slope) => slope.isZero()),
  );
  expect(critical.length).toBeLessThan(100);
});

it('near a stratum: shrinks to a single move of 1/32 from zero weights', () => {
  shrinksTo(
    nearStratumPoint(bound),
    ({ point }) => [String(point.architecture), ...point.weights.map((w) => w.toStrings())],
    ['1-1-1', [['1/32']], [['0']]],
  );
});

test.prop([trainedPoint(bound)], { numRuns: 60 })(
  'trained: on the grid, the exact loss falling at every step',
  ({ point, losses }) => {
    for (const { denominator } of point.weights) expect(2n ** 30n % denominator).toBe(0n);
    losses.slice(1).forEach((value, index) => {
      expect(value.compare(losses[index]!)).toBe(-1);
    });
    expect(losses.at(-1)!.equals(loss(point.weights, point.moments))).toBe(true);
  },
);

it('trained: one to five steps, and none from a critical start', () => {
  const steps = sampled(trainedPoint(bound)).map(({ losses }) => losses.length - 1);
  expect(new Set(steps)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});

it('trained: shrinks to zero weights', () => {
  shrinksTo(
    trainedPoint(bound),
    ({ point, losses }) => [
      String(point.architecture),
      losses.length,
      ...[point.x, point.y, ...point.weights].map((matrix) => matrix.toStrings()),
    ],
    ['1-1-1', 1, [['1']], [['0']], [['0']], [['0']]],
  );
});
