import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { stratumPoint } from '../../../properties/arbitraries/index.js';
import { Rational, RationalMatrix, rank } from '../../../src/exact/index.js';
import {
  drawStratum,
  representative,
  type Stratum,
  sampleStratum,
  strata,
  strataCount,
  stratumById,
  stratumOf,
} from '../../../src/landscape/index.js';
import { Architecture, gradientByDifferences, type Point } from '../../../src/network/index.js';

const upTo = (maxHidden: number, maxWidth: number): Architecture[] => {
  let lists: number[][] = [[]];
  const found: Architecture[] = [];
  for (let length = 1; length <= maxHidden + 2; length++) {
    lists = lists.flatMap((widths) =>
      Array.from({ length: maxWidth }, (_, index) => [...widths, index + 1]),
    );
    if (length >= 3) found.push(...lists.map((widths) => Architecture.of(widths)));
  }
  return found;
};

/** Every rank of a stratum, from the weights alone, by products written out. */
function ranksByName({ weights, moments }: Point, names: readonly string[]) {
  const factor = (name: string) =>
    name === 'Sxy' ? moments.yx.transpose() : weights[Number(name.slice(1)) - 1]!;
  return Object.fromEntries(
    names.map((name) => {
      const factors = name.match(/Sxy|W\d+/g)!.map(factor);
      return [name, rank(factors.reduce((product, next) => product.times(next)))];
    }),
  );
}

function expectInside(stratum: Stratum, point: Point): void {
  expect(gradientByDifferences(point).isZero()).toBe(true);
  expect(ranksByName(point, Object.keys(stratum.ranks))).toEqual(stratum.ranks);
  expect(stratumOf(point)).toEqual(stratum);
}

describe('strata', () => {
  test('of 1-1-1: the origin and the global minima', () => {
    expect([...strata(Architecture.of([1, 1, 1]))]).toEqual([
      {
        id: 'S/1-1/2-0',
        r: 0,
        S: [],
        ranks: { W1: 0, W2: 0, Sxy: 1 },
        multiplicities: [
          { start: 1, end: 1, multiplicity: 1 },
          { start: 2, end: 0, multiplicity: 1 },
        ],
      },
      { id: 'S1', r: 1, S: [1], ranks: { W1: 1, W2: 1, Sxy: 1 }, multiplicities: [] },
    ]);
  });

  test('of 2-2-1 include W_1 ≠ 0 that the data do not see', () => {
    expect([...strata(Architecture.of([2, 2, 1]))].map(({ id }) => id)).toEqual([
      'S/0-0/1-1x2/2-0',
      'S/0-1/1-1/2-0',
      'S1/0-0/1-1',
      'S1/0-1',
    ]);
  });

  test('have a representative with zero gradient, the ranks claimed and weights 0 and 1', () => {
    const deep = upTo(3, 2).filter(({ hiddenLayers }) => hiddenLayers === 3);
    for (const architecture of [...upTo(2, 3), ...deep]) {
      const ids = new Set<string>();
      for (const stratum of strata(architecture)) {
        ids.add(stratum.id);
        const point = representative(architecture, stratum);
        const entries = point.weights.flatMap((weight) => weight.toStrings().flat());
        expect(entries.filter((entry) => entry !== '0' && entry !== '1')).toEqual([]);
        expectInside(stratum, point);
        expect(stratumById(architecture, stratum.id)).toEqual(stratum);
      }
      expect(BigInt(ids.size)).toBe(strataCount(architecture));
    }
  });

  test('are counted for every H ≤ 3 and widths ≤ 3', () => {
    const counts = new Map<number, bigint>();
    for (const architecture of upTo(3, 3)) {
      const count = strataCount(architecture);
      const hidden = architecture.hiddenLayers;
      counts.set(hidden, (counts.get(hidden) ?? 0n) + count);
      expect(BigInt([...strata(architecture)].length)).toBe(count);
    }
    expect([...counts]).toEqual([
      [1, 124n],
      [2, 1819n],
      [3, 24580n],
    ]);
  });

  test('are listed lazily', () => {
    const architecture = Architecture.of([9, 9, 9, 9, 9, 9, 9, 9, 9]);
    expect(strata(architecture).next().value?.r).toBe(0);
  });

  test('of reversed widths are as many: transposition exchanges them', () => {
    for (const architecture of upTo(3, 3)) {
      const reversed = Architecture.of([...architecture.widths].reverse());
      expect(strataCount(reversed)).toBe(strataCount(architecture));
    }
  });
});

describe('sampleStratum and drawStratum', () => {
  test.prop([stratumPoint({ maxHidden: 4, maxWidth: 3 })], { numRuns: 200 })(
    'stay in the stratum, whatever is drawn',
    ({ stratum, point }) => expectInside(stratum, point),
  );

  test.prop([fc.integer()])('depend on the seed alone', (seed) => {
    const architecture = Architecture.of([3, 2, 3, 2]);
    const drawn = drawStratum(architecture, seed);
    expect(drawStratum(architecture, seed)).toEqual(drawn);
    const [one, two] = [0, 0].map(() => sampleStratum(architecture, drawn, seed));
    expect(one!.weights).toEqual(two!.weights);
    expect(one!.moments).toEqual(two!.moments);
  });

  test('draw every stratum of 2-2-2-2 sooner or later', () => {
    const architecture = Architecture.of([2, 2, 2, 2]);
    const drawn = new Set(
      Array.from({ length: 2000 }, (_, seed) => drawStratum(architecture, seed).id),
    );
    expect([...drawn].sort()).toEqual([...strata(architecture)].map(({ id }) => id).sort());
  });

  test('move the gauge: on 1-1-1 nothing else can move once the data are given', () => {
    const architecture = Architecture.of([1, 1, 1]);
    const stratum = stratumById(architecture, 'S1');
    const one = RationalMatrix.identity(1);
    const data = {
      x: one,
      y: one,
      eigenvectors: one,
      eigenvalues: [Rational.ONE],
      leastSquares: one,
    };
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    const firsts = seeds.map((seed) =>
      sampleStratum(architecture, stratum, seed, data).weights[0]!.at(0, 0).toString(),
    );
    expect([...new Set(firsts)].sort()).toEqual(['-1', '1', '2']);
  });

  test('move the point: seeds give different ones', () => {
    const architecture = Architecture.of([2, 2, 2, 2]);
    const stratum = stratumById(architecture, 'S1/1-1/2-2/3-0');
    const weights = [1, 2, 3].map((seed) =>
      JSON.stringify(
        sampleStratum(architecture, stratum, seed).weights.map((layer) => layer.toStrings()),
      ),
    );
    expect(new Set(weights).size).toBe(3);
  });
});
