import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { critical, judgedPoint, middleProduct } from '../../../proofs/index.js';
import { drawArcs } from '../../../properties/arbitraries/_internals/draw-arcs.js';
import {
  flatPoint,
  fullFactorsPoint,
  fullProductPoint,
  leadingPoint,
  squareShallowPoint,
  tiedSaddle,
} from '../../../properties/arbitraries/index.js';
import { rank } from '../../../src/exact/index.js';
import {
  decideAssumptions,
  seededChoices,
  strata,
  stratumOf,
} from '../../../src/landscape/index.js';
import {
  Architecture,
  gradientByDifferences,
  hessianByDifferences,
  PartialProducts,
  type Point,
} from '../../../src/network/index.js';
import { sampled, shrinksTo } from './simplest.js';

const bound = { maxHidden: 3, maxWidth: 3 };
const names = { inputNames: [], targetNames: [] };
const failing = ({ moments }: Point) =>
  decideAssumptions(moments, names)
    .filter(({ holds }) => !holds)
    .map(({ id }) => id);
const isSaddle = (point: Point) =>
  ['strict-saddle', 'bad-saddle'].includes(judgedPoint(point).class);
const product = ({ weights }: Point) => new PartialProducts(weights);
const p = ({ architecture }: Point) => architecture.narrowestHidden;
const seen = <T>(points: readonly Point[], view: (point: Point) => T) => new Set(points.map(view));
const depths = (points: readonly Point[]) =>
  [...seen(points, ({ architecture }) => architecture.hiddenLayers)].sort();
const widths = ({ architecture }: Point) => architecture.widths;

describe('fullProductPoint', () => {
  const rankOf = {
    middle: (point: Point) => rank(middleProduct(point)),
    lower: (point: Point) => rank(product(point).before(point.weights.length)),
    upper: (point: Point) => rank(product(point).after(1)),
  };

  for (const which of ['middle', 'lower', 'upper'] as const) {
    test.prop([fullProductPoint(bound, which)], { numRuns: 60 })(
      `${which}: a saddle with that product of rank p`,
      (point) => {
        expect(gradientByDifferences(point).isZero()).toBe(true);
        expect(failing(point)).toEqual([]);
        expect(rankOf[which](point)).toBe(p(point));
        expect(isSaddle(point)).toBe(true);
      },
    );

    test.prop([fullProductPoint(bound, which, 'global minima')], { numRuns: 30 })(
      `${which}: or a global minimum`,
      (point) => {
        expect(rankOf[which](point)).toBe(p(point));
        expect(judgedPoint(point).class).toBe('global-minimum');
      },
    );

    test(`${which}: of every depth, with P of several ranks and hidden layers that are wider`, () => {
      const points = sampled(fullProductPoint(bound, which));
      expect(depths(points)).toEqual([1, 2, 3]);
      expect(seen(points, (point) => rank(product(point).product)).size).toBeGreaterThan(1);
      expect(
        points.some((point) =>
          widths(point)
            .slice(1, -1)
            .some((width) => width > p(point)),
        ),
      ).toBe(true);
      expect(points.some((point) => p(point) > 1)).toBe(true);
      expect(seen(points, (point) => stratumOf(point).id).size).toBeGreaterThan(20);
    });
  }

  test('shrinks to small widths and S empty', () => {
    shrinksTo(fullProductPoint(bound), widths, [1, 1, 1]);
    shrinksTo(fullProductPoint(bound, 'lower'), widths, [2, 1, 1]);
    shrinksTo(fullProductPoint(bound, 'upper'), widths, [2, 1, 2]);
  });
});

describe('fullFactorsPoint', () => {
  test.prop([fullFactorsPoint(bound)], { numRuns: 60 })(
    'has factors of full rank, a product of less, and is a saddle',
    (point) => {
      expect(critical.decide(point)).toBe(true);
      expect(failing(point)).toEqual([]);
      for (const layer of point.weights.slice(1, -1))
        expect(rank(layer)).toBeGreaterThanOrEqual(p(point));
      expect(rank(middleProduct(point))).toBeLessThan(p(point));
      expect(isSaddle(point)).toBe(true);
    },
  );

  test('is strict or bad, and of several depths where the bound allows it', () => {
    const points = sampled(fullFactorsPoint({ maxHidden: 4, maxWidth: 3 }), 60);
    expect(depths(points)).toEqual([3, 4]);
    expect(seen(points, (point) => judgedPoint(point).class).size).toBe(2);
  });

  test('shrinks to the smallest network that has such points', () => {
    shrinksTo(fullFactorsPoint(bound), widths, [1, 1, 2, 1, 1]);
  });
});

describe('leadingPoint', () => {
  test.prop([leadingPoint(bound)], { numRuns: 60 })('has S = {1..r}, r < r_max', (point) => {
    expect(gradientByDifferences(point).isZero()).toBe(true);
    expect(failing(point)).toEqual([]);
    const { S, r } = stratumOf(point);
    expect(S).toEqual(Array.from({ length: r }, (_, index) => index + 1));
    expect(r).toBeLessThan(point.architecture.maximalRank);
  });

  test('is strict or bad', () => {
    const points = sampled(leadingPoint(bound));
    expect(depths(points)).toEqual([1, 2, 3]);
    expect([...seen(points, (point) => judgedPoint(point).class)].sort()).toEqual([
      'bad-saddle',
      'strict-saddle',
    ]);
  });

  test('shrinks to zeros', () => {
    shrinksTo(leadingPoint(bound), widths, [1, 1, 1]);
  });
});

describe('flatPoint', () => {
  test.prop([flatPoint({ maxHidden: 2, maxWidth: 2 })], { numRuns: 60 })(
    'has no slope and no curvature, by differences of the loss',
    (point) => {
      expect(gradientByDifferences(point).isZero()).toBe(true);
      expect(hessianByDifferences(point).isZero()).toBe(true);
      expect(failing(point)).not.toContain('xxt-full-rank');
      expect(failing(point)).not.toContain('distinct-eigenvalues');
    },
  );

  test('is of every depth, and not only where layers are zero', () => {
    const points = sampled(flatPoint(bound), 400);
    expect(depths(points)).toEqual([1, 2, 3]);
    const nonzero = ({ weights }: Point) => weights.filter((layer) => !layer.isZero()).length;
    expect(points.some((point) => nonzero(point) === 3 && point.weights.length === 4)).toBe(true);
    expect(points.some((point) => failing(point).length > 0)).toBe(true);
  });
});

describe('tiedSaddle', () => {
  test.prop([tiedSaddle(bound)], { numRuns: 60 })(
    'has rank(W_H⋯W_2) = p, and an eigenvalue twice',
    (point) => {
      expect(gradientByDifferences(point).isZero()).toBe(true);
      expect(failing(point)).toEqual(['distinct-eigenvalues']);
      expect(rank(middleProduct(point))).toBe(p(point));
      expect(isSaddle(point)).toBe(true);
    },
  );

  test('is of every depth and of several ranks', () => {
    const points = sampled(tiedSaddle(bound));
    expect(depths(points)).toEqual([1, 2, 3]);
    expect(seen(points, (point) => rank(product(point).product))).toEqual(new Set([0, 1, 2]));
    shrinksTo(tiedSaddle(bound), widths, [2, 1, 2]);
  });
});

test('squareShallowPoint has d_x = d_y and any hidden layer', () => {
  const points = sampled(squareShallowPoint(bound)).map(({ point }) => point);
  expect(points.every((point) => critical.decide(point) && failing(point).length === 0)).toBe(true);
  const sizes = points.map(widths);
  expect(sizes.every(([dx, , dy]) => dx === dy)).toBe(true);
  for (const sign of [-1, 0, 1])
    expect(sizes.some(([dx, hidden]) => Math.sign(hidden! - dx!) === sign)).toBe(true);
});

test.each([
  [2, 2, 2, 2],
  [3, 2, 3, 1],
  [1, 2, 1, 2, 1],
])('drawArcs reaches every stratum of %d-%d-%d-%d with S empty, or {1}', (...list) => {
  const network = Architecture.of(list);
  for (const S of [[], [1]]) {
    const drawn = new Set<string>();
    for (let seed = 0; seed < 3000; seed++)
      drawn.add(drawArcs(network, S, {}, seededChoices(seed)).id);
    const wanted = [...strata(network)].filter((stratum) => stratum.S.join() === S.join());
    expect([...drawn].sort()).toEqual(wanted.map(({ id }) => id).sort());
  }
});
