import { describe, expect, it } from 'vitest';
import { type Choices, seededChoices } from '../../../../src/landscape/index.js';
import { binomialUpperTail } from '../../../../src/relu/audit/_internals/binomial-tail.js';
import { permutations } from '../../../../src/relu/audit/_internals/permutations.js';
import {
  activationSpread,
  equalProbabilitiesTest,
  exactInterval,
} from '../../../../src/relu/audit/index.js';
import { coins, pathsOf, rejections } from './draws.js';

const binomial = (n: number, k: number, p: number) => {
  let chance = 1;
  for (let i = 0; i < k; i++) chance *= ((n - i) / (i + 1)) * p;
  return chance * (1 - p) ** (n - k);
};

describe('binomial tails', () => {
  it('are the sums of their terms', () => {
    for (const p of [0.02, 0.5, 0.83])
      for (let k = 0; k <= 12; k++) {
        let sum = 0;
        for (let j = k; j <= 12; j++) sum += binomial(12, j, p);
        expect(binomialUpperTail(12, k, p)).toBeCloseTo(sum, 12);
      }
  });

  it('keep their digits where they are small', () => {
    expect(binomialUpperTail(150, 150, 0.5) * 2 ** 150).toBeCloseTo(1, 9);
    expect(binomialUpperTail(150, 149, 0.5) * 2 ** 150).toBeCloseTo(151, 7);
  });
});

describe('an exact interval', () => {
  it('is that of Clopper and Pearson', () => {
    expect(exactInterval(0, 10, 0.05).low).toBe(0);
    expect(exactInterval(0, 10, 0.05).high).toBeCloseTo(1 - 0.025 ** (1 / 10), 12);
    expect(exactInterval(10, 10, 0.05).low).toBeCloseTo(0.025 ** (1 / 10), 12);
    expect(exactInterval(5, 10, 0.05).low).toBeCloseTo(0.187086, 6);
    expect(exactInterval(5, 10, 0.05).high).toBeCloseTo(0.812914, 6);
  });

  it('covers every probability often enough', () => {
    const intervals = Array.from({ length: 21 }, (_, k) => exactInterval(k, 20, 0.1));
    for (let step = 0; step <= 100; step++) {
      const p = step / 100;
      const covered = intervals.reduce(
        (sum, { low, high }, k) => (low <= p && p <= high ? sum + binomial(20, k, p) : sum),
        0,
      );
      expect(covered).toBeGreaterThan(0.9 - 1e-12);
    }
  });
});

describe('the test of equal probabilities', () => {
  it('gives the share of all swaps that are as uneven', () => {
    const first = Uint8Array.of(1, 1, 1, 1, 0, 1, 0, 1);
    const second = Uint8Array.of(0, 1, 0, 0, 1, 0, 0, 0);
    const difference = (swaps: number) =>
      Math.abs(
        first.reduce((sum, value, i) => {
          const swapped = (swaps >> i) & 1;
          return sum + (value - second[i]!) * (swapped ? -1 : 1);
        }, 0),
      );
    const as = Array.from({ length: 256 }, (_, swaps) => difference(swaps)).filter(
      (value) => value >= difference(0),
    ).length;
    expect(equalProbabilitiesTest([first, second], 0.05).p).toBeCloseTo(as / 256, 12);
    expect(equalProbabilitiesTest([second, first], 0.05).pair).toEqual({
      first: 1,
      second: 0,
      onlyFirst: 5,
      onlySecond: 1,
    });
  });

  it('counts the pairs that are rejected by themselves, all comparisons considered', () => {
    // Ten samples in which only the third path is on: p = 2⁻⁹ for its two pairs, times 3 pairs.
    const paths = [new Uint8Array(10), new Uint8Array(10), new Uint8Array(10).fill(1)];
    expect(equalProbabilitiesTest(paths, 0.006)).toMatchObject({
      p: 3 / 512,
      rejected: true,
      pairsRejected: 2,
    });
    expect(equalProbabilitiesTest(paths, 0.005)).toMatchObject({
      rejected: false,
      pairsRejected: 0,
    });
  });

  it('counts over more than one machine word', () => {
    const first = new Uint8Array(100).fill(1);
    const { pair } = equalProbabilitiesTest([first, new Uint8Array(100)], 0.05);
    expect([pair.onlyFirst, pair.onlySecond]).toEqual([100, 0]);
  });

  // At most 0.1 of the time, for 400 instances: 57 is exceeded with a chance below 0.005.
  const atMostTenth = 57;

  it.each([
    ['independent units', (units: Uint8Array[]) => units],
    ['units that are the same', ([unit]: Uint8Array[]) => [unit!, unit!, unit!]],
    [
      'units in pairs, one on where the other is off',
      ([unit, other]: Uint8Array[]) => [unit!, unit!.map((on) => 1 - on), other!],
    ],
  ])('rejects no oftener than its level under the null: %s', (_, units) => {
    const count = rejections(400, (choose) => {
      const layer = () => units(Array.from({ length: 3 }, () => coins(40, 0.5, choose)));
      return equalProbabilitiesTest(pathsOf([layer(), layer()]), 0.1).rejected;
    });
    expect(count).toBeLessThanOrEqual(atMostTenth);
  });

  it('is not far from its level for a pair', () => {
    // The largest attainable level below 0.1 for 60 coins or so is above 0.05: 400 · 0.04 = 16.
    const count = rejections(
      400,
      (choose) =>
        equalProbabilitiesTest([coins(120, 0.5, choose), coins(120, 0.5, choose)], 0.1).rejected,
    );
    expect(count).toBeGreaterThan(16);
    expect(count).toBeLessThanOrEqual(atMostTenth);
  });

  it('rejects where one unit is on more often', () => {
    const count = rejections(100, (choose) => {
      const layer = [0.9, 0.4, 0.4].map((chance) => coins(80, chance, choose));
      return equalProbabilitiesTest(
        pathsOf([layer, [coins(80, 0.9, choose), coins(80, 0.9, choose)]]),
        0.05,
      ).rejected;
    });
    expect(count).toBeGreaterThanOrEqual(95);
  });

  // Why it does not permute all paths within a sample: that rejects equal probabilities too often.
  it('keeps its level where Cochran’s Q, permuted, does not', () => {
    const copies = (choose: Choices) => {
      const [a, b, c, d] = Array.from({ length: 4 }, () => coins(40, 0.5, choose)) as Uint8Array[];
      return pathsOf([
        [a!, a!, a!, b!, b!, b!],
        [c!, c!, d!, d!],
      ]);
    };
    const sumOfSquares = (rows: readonly (readonly number[])[]) =>
      rows[0]!
        .map((_, path) => rows.reduce((sum, row) => sum + row[path]!, 0))
        .reduce((sum, count) => sum + count * count, 0);
    const byCochran = rejections(200, (choose) => {
      const paths = copies(choose);
      const rows = Array.from({ length: 40 }, (_, i) => paths.map((z) => z[i]!));
      const asUneven = Array.from({ length: 39 }, () =>
        sumOfSquares(
          rows.map((row) =>
            Array.from(permutations(row.length, 1, choose)[0]!, (place) => row[place]!),
          ),
        ),
      ).filter((value) => value >= sumOfSquares(rows)).length;
      return (1 + asUneven) / 40 <= 0.05;
    });
    const bySwaps = rejections(
      200,
      (choose) => equalProbabilitiesTest(copies(choose), 0.05).rejected,
    );
    // At 0.05, more than 21 of 200 has a chance below 0.001.
    expect(byCochran).toBeGreaterThan(30);
    expect(bySwaps).toBeLessThanOrEqual(21);
  });

  it('has nothing to compare with one path', () => {
    expect(equalProbabilitiesTest([Uint8Array.of(0, 1)], 0.05)).toMatchObject({
      pairs: 0,
      p: 1,
      rejected: false,
    });
  });
});

describe('the spread', () => {
  it('has a variance that is right on the average over all samples of a law, dependent paths and all', () => {
    // Three paths; the four atoms of their joint law are drawn with equal chances, three samples.
    const atoms = [
      [1, 1, 0],
      [1, 0, 0],
      [1, 1, 1],
      [0, 0, 0],
    ];
    const chances = [0, 1, 2].map((path) => atoms.reduce((sum, atom) => sum + atom[path]!, 0) / 4);
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / 3;
    const truth = chances.reduce((sum, chance) => sum + (chance - mean) ** 2, 0) / 3;
    let sum = 0;
    for (const a of atoms)
      for (const b of atoms)
        for (const c of atoms)
          sum += activationSpread(
            [0, 1, 2].map((path) => Uint8Array.of(a[path]!, b[path]!, c[path]!)),
            0.05,
          ).variance;
    expect(sum / 64).toBeCloseTo(truth, 12);
  });

  it('has intervals that hold often enough', () => {
    const chances = [0.9, 0.5, 0.5, 0.1];
    const mean = 0.5;
    const truth = Math.sqrt(chances.reduce((sum, chance) => sum + (chance - mean) ** 2, 0) / 4);
    // Each may fail one time in ten; 57 of 400 is exceeded with a chance below 0.005.
    let deviations = 0;
    let together = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const choose = seededChoices(seed);
      const spread = activationSpread(
        chances.map((chance) => coins(30, chance, choose)),
        0.1,
      );
      const { low, high } = spread.deviationInterval;
      if (truth < low || truth > high) deviations++;
      if (spread.intervals.some((one, i) => chances[i]! < one.low || chances[i]! > one.high))
        together++;
      expect(spread.differenceAtLeast).toBeLessThanOrEqual(1);
    }
    expect(deviations).toBeLessThanOrEqual(57);
    expect(together).toBeLessThanOrEqual(57);
    // And they are not so wide as to say nothing.
    expect(together).toBeGreaterThan(0);
  });

  it('is 0 for paths that are alike, and ½ for opposite ones', () => {
    const on = new Uint8Array(20).fill(1);
    const off = new Uint8Array(20);
    expect(activationSpread([off, off], 0.05)).toMatchObject({
      mean: 0,
      never: 2,
      always: 0,
      variance: 0,
      deviation: 0,
      differenceAtLeast: 0,
    });
    const opposite = activationSpread([on, off], 0.05);
    expect(opposite).toMatchObject({ mean: 0.5, never: 1, always: 1, deviation: 0.5 });
    expect(opposite.variance).toBeCloseTo(0.25, 12);
    expect(opposite.differenceAtLeast).toBeCloseTo(1 - 2 * (1 - 0.0125 ** (1 / 20)), 9);
  });
});
