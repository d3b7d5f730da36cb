import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  anyData,
  architecture,
  criticalPoint,
  firstLayerStationaryPoint,
  fullRankData,
  invertibleMatrix,
  lowRankMatrix,
  nonzeroRational,
  point,
  rationalMatrix,
  smallRational,
  weights,
} from '../../../properties/arbitraries/index.js';
import { determinant, Rational, RationalMatrix, rank } from '../../../src/exact/index.js';
import { decideAssumptions } from '../../../src/landscape/index.js';
import {
  Architecture,
  Dataset,
  gradient,
  momentsOf,
  PartialProducts,
  type Point,
} from '../../../src/network/index.js';
import { namesFor } from '../landscape/spectral-data.js';

const size = fc.integer({ min: 0, max: 4 });
const random = { kind: 'random', maxHidden: 3, maxWidth: 3 } as const;

/** What a failing property is shrunk to when every value fails. */
function simplest<T>(arbitrary: fc.Arbitrary<T>, seed: number): T {
  const run = fc.check(
    fc.property(arbitrary, () => false),
    { seed },
  );
  return run.counterexample![0] as T;
}

/** The same from several starts: it may not depend on the first value drawn. */
function shrinksTo<T, V>(arbitrary: fc.Arbitrary<T>, view: (value: T) => V, expected: V): void {
  for (let seed = 0; seed < 20; seed++)
    expect(view(simplest(arbitrary, seed)), `seed ${seed}`).toEqual(expected);
}

const itself = <T>(value: T) => value;

/** A sample with a fixed seed, for what must occur sooner or later. */
const sampled = <T>(arbitrary: fc.Arbitrary<T>, numRuns = 300) =>
  fc.sample(arbitrary, { seed: 1, numRuns });

describe('rationals', () => {
  test.prop([smallRational(), nonzeroRational()])('are small, the second kind never 0', (a, b) => {
    for (const value of [a, b]) {
      expect(value.abs().compare(Rational.of(3))).toBeLessThanOrEqual(0);
      expect(value.denominator).toBeLessThanOrEqual(3n);
    }
    expect(b.isZero()).toBe(false);
  });

  it('shrink to 0 and to 1', () => {
    shrinksTo(smallRational(), itself, Rational.ZERO);
    shrinksTo(nonzeroRational(), itself, Rational.ONE);
  });

  it('hold 0, ±1, halves and thirds often', () => {
    const drawn = sampled(smallRational()).map((value) => value.toString());
    for (const value of ['0', '1', '-1', '1/2', '-3/2', '2/3', '3'])
      expect(drawn.filter((other) => other === value).length, value).toBeGreaterThan(3);
  });
});

describe('matrices', () => {
  test.prop([
    fc.tuple(size, size).chain(([r, c]) => rationalMatrix(r, c).map((m) => ({ m, r, c }))),
  ])('have the shape asked for', ({ m, r, c }) => {
    expect([m.rows, m.columns]).toEqual([r, c]);
  });

  test.prop([
    fc
      .tuple(size, size, fc.nat(3))
      .chain(([rows, columns, r]) => lowRankMatrix(rows, columns, r).map((m) => ({ m, r, rows }))),
  ])('of low rank have at most that rank', ({ m, r, rows }) => {
    expect(rank(m)).toBeLessThanOrEqual(r);
    expect(m.rows).toBe(rows);
  });

  test.prop([size.chain(invertibleMatrix)])('invertible ones are', (matrix) => {
    expect(determinant(matrix).isZero()).toBe(false);
  });

  it('of low rank attain it', () => {
    expect(sampled(lowRankMatrix(3, 3, 2)).map(rank)).toContain(2);
  });

  it('invertible ones are neither all triangular nor all symmetric', () => {
    const drawn = sampled(invertibleMatrix(3));
    for (const [i, j] of [
      [0, 2],
      [2, 0],
    ] as const)
      expect(drawn.filter((matrix) => !matrix.at(i, j).isZero()).length).toBeGreaterThan(100);
    expect(drawn.filter((matrix) => !matrix.isSymmetric()).length).toBeGreaterThan(100);
  });

  it('shrink to 0 and to I', () => {
    shrinksTo(rationalMatrix(2, 3), itself, RationalMatrix.zero(2, 3));
    shrinksTo(lowRankMatrix(3, 2, 1), itself, RationalMatrix.zero(3, 2));
    shrinksTo(invertibleMatrix(3), itself, RationalMatrix.identity(3));
  });
});

describe('architectures', () => {
  test.prop([architecture(random)])('stay within their bounds', ({ hiddenLayers, widths }) => {
    expect(hiddenLayers).toBeGreaterThanOrEqual(1);
    expect(hiddenLayers).toBeLessThanOrEqual(3);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...widths)).toBeLessThanOrEqual(3);
  });

  it('reach every depth and width', () => {
    const drawn = sampled(architecture(random));
    expect([...new Set(drawn.map(({ hiddenLayers }) => hiddenLayers))].sort()).toEqual([1, 2, 3]);
    expect([...new Set(drawn.flatMap(({ widths }) => widths))].sort()).toEqual([1, 2, 3]);
  });

  it('shrink to 1-1-1', () => {
    shrinksTo(architecture(random), String, '1-1-1');
  });
});

describe('data', () => {
  const shapes = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));

  test.prop([shapes.chain(([dx, dy]) => anyData(dx, dy).map((data) => ({ dx, dy, ...data })))])(
    'of any kind have one to four samples',
    ({ dx, dy, x, y }) => {
      expect([x.rows, y.rows, y.columns]).toEqual([dx, dy, x.columns]);
      expect(x.columns).toBeGreaterThanOrEqual(1);
      expect(x.columns).toBeLessThanOrEqual(4);
    },
  );

  test.prop([shapes.chain(([dx, dy]) => fullRankData(dx, dy).map((data) => ({ dx, ...data })))])(
    'of full rank have XXᵀ invertible and up to two samples more than inputs',
    ({ dx, x, y }) => {
      expect(determinant(momentsOf(x, y).xx).isZero()).toBe(false);
      expect(x.columns - dx).toBeGreaterThanOrEqual(0);
      expect(x.columns - dx).toBeLessThanOrEqual(2);
    },
  );

  it('of any kind may have XXᵀ singular or not', () => {
    const kinds = sampled(anyData(2, 1)).map(({ x }) => rank(x) === 2);
    expect(new Set(kinds)).toEqual(new Set([true, false]));
  });

  it('shrink to one sample of zeros, and to X = I, Y = 0', () => {
    const view = ({ x, y }: { x: RationalMatrix; y: RationalMatrix }) => ({ x, y });
    shrinksTo(anyData(2, 3), view, {
      x: RationalMatrix.zero(2, 1),
      y: RationalMatrix.zero(3, 1),
    });
    shrinksTo(fullRankData(2, 3), view, {
      x: RationalMatrix.identity(2),
      y: RationalMatrix.zero(3, 2),
    });
  });
});

describe('weights and points', () => {
  const network = Architecture.of([2, 3, 2]);

  it('hold zero layers, deficient layers and full ones, mixed', () => {
    const ranks = new Set(
      sampled(weights(network)).map((layers) => layers.map((layer) => rank(layer)).join()),
    );
    for (const wanted of ['0,2', '2,0', '1,2', '2,1', '2,2', '0,0'])
      expect(ranks).toContain(wanted);
  });

  it('weights shrink to zero', () => {
    shrinksTo(weights(network), itself, [RationalMatrix.zero(3, 2), RationalMatrix.zero(2, 3)]);
  });

  const bare = ({ architecture: shape, x, y, weights: layers }: Point) => ({
    widths: shape.toString(),
    matrices: [x, y, ...layers].map((matrix) => matrix.toStrings()),
  });

  it('points shrink to 1-1-1, one sample, all zero', () => {
    shrinksTo(point(random), bare, {
      widths: '1-1-1',
      matrices: [[['0']], [['0']], [['0']], [['0']]],
    });
  });

  it('points on a dataset keep its data and form its moments once', () => {
    const x = RationalMatrix.fromRows([
      [1, 2, 3],
      [0, 1, '1/2'],
    ]);
    const dataset = Dataset.of({ name: 'd', x, y: x, ...namesFor(2, 2) });
    const drawn = sampled(point({ kind: 'dataset', architecture: network, dataset }), 20);
    for (const at of drawn) {
      expect(at.architecture).toBe(network);
      expect(at.x).toBe(x);
      expect(at.moments).toBe(drawn[0]!.moments);
    }
    expect(drawn[0]!.moments).toEqual(momentsOf(x, x));
  });
});

describe('critical points', () => {
  test.prop([criticalPoint(random)])('have no gradient, on data that satisfy everything', (at) => {
    const { weights: layers, moments, x, y, architecture: network } = at;
    expect(gradient(layers, moments).every((slope) => slope.isZero())).toBe(true);
    const decisions = decideAssumptions(moments, namesFor(x.rows, y.rows));
    expect(decisions.filter(({ holds }) => !holds)).toEqual([]);
    expect(network.outputWidth).toBeLessThanOrEqual(network.inputWidth);
  });

  it('have products of every rank, and layers that are not zero where the product is', () => {
    const drawn = sampled(criticalPoint(random));
    const ranks = drawn.map(({ weights: layers }) => rank(new PartialProducts(layers).product));
    expect([...new Set(ranks)].sort()).toEqual([0, 1, 2, 3]);
    const saddlesOffZero = drawn.filter(
      ({ weights: layers }, index) => ranks[index] === 0 && layers.some((layer) => !layer.isZero()),
    );
    expect(saddlesOffZero.length).toBeGreaterThan(20);
  });

  it('are of every depth, global minima and others', () => {
    const drawn = sampled(criticalPoint(random));
    const depths = new Set(drawn.map(({ architecture: network }) => network.hiddenLayers));
    expect([...depths].sort()).toEqual([1, 2, 3]);
    const attained = new Set(
      drawn
        .filter(({ architecture: network }) => network.maximalRank > 0)
        .map(
          ({ weights: layers, architecture: network }) =>
            rank(new PartialProducts(layers).product) === network.maximalRank,
        ),
    );
    expect(attained).toEqual(new Set([true, false]));
  });

  it('shrink to widths 1-1-1 with a product of zero', () => {
    shrinksTo(
      criticalPoint(random),
      ({ architecture: network, weights: layers }) => [
        network.toString(),
        layers.every((layer) => layer.isZero()),
      ],
      ['1-1-1', true],
    );
  });
});

describe('points stationary in the first layer', () => {
  const stationary = firstLayerStationaryPoint(random);

  test.prop([stationary])('have ∂L/∂W_1 = 0 and XXᵀ invertible', ({ weights: layers, moments }) => {
    expect(gradient(layers, moments)[0]!.isZero()).toBe(true);
    expect(determinant(moments.xx).isZero()).toBe(false);
  });

  it('are mostly not critical, with C of every rank', () => {
    const drawn = sampled(stationary);
    const critical = drawn.filter(({ weights: layers, moments }) =>
      gradient(layers, moments).every((slope) => slope.isZero()),
    );
    expect(critical.length).toBeLessThan(drawn.length / 2);
    const ranks = drawn.map(({ weights: layers }) => rank(new PartialProducts(layers).after(1)));
    expect([...new Set(ranks)].sort()).toEqual([0, 1, 2, 3]);
  });

  it('have a W_1 that is not determined by the others', () => {
    const drawn = sampled(stationary).filter(({ weights: layers }) =>
      new PartialProducts(layers).after(1).isZero(),
    );
    expect(drawn.some(({ weights: layers }) => !layers[0]!.isZero())).toBe(true);
  });

  it('shrink to 1-1-1 with all weights zero', () => {
    shrinksTo(
      stationary,
      ({ architecture: network, weights: layers }) => [
        network.toString(),
        layers.every((layer) => layer.isZero()),
      ],
      ['1-1-1', true],
    );
  });

  test.prop([
    firstLayerStationaryPoint({
      kind: 'dataset',
      architecture: Architecture.of([2, 1, 2]),
      dataset: Dataset.of({
        name: 'd',
        x: RationalMatrix.fromRows([
          [1, 2, 3],
          [2, 4, 6],
        ]),
        y: RationalMatrix.fromRows([
          [1, 0, 1],
          [0, 1, 1],
        ]),
        ...namesFor(2, 2),
      }),
    }),
  ])('on data with XXᵀ singular too', ({ weights: layers, moments }) => {
    expect(determinant(moments.xx).isZero()).toBe(true);
    expect(gradient(layers, moments)[0]!.isZero()).toBe(true);
  });
});
