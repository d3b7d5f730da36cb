import { describe, expect, it } from 'vitest';
import { type Choices, seededChoices } from '../../../../src/landscape/index.js';
import { Architecture } from '../../../../src/network/index.js';
import { affordableSamples } from '../../../../src/relu/audit/_internals/affordable-samples.js';
import { permutations } from '../../../../src/relu/audit/_internals/permutations.js';
import {
  dependenceOnInputs,
  dependenceOnWeights,
  type EnsembleMember,
  maxPermutationTest,
} from '../../../../src/relu/audit/index.js';
import { coins, pathsOf, rejections, uniform } from './draws.js';

const LEVEL = 0.1;
/** 400 instances at 0.1: fewer than 22 or more than 60 have a chance below 0.002 each. */
const about = (count: number) => {
  expect(count).toBeGreaterThanOrEqual(22);
  expect(count).toBeLessThanOrEqual(60);
};

const points = (m: number, d: number, choose: Choices) =>
  Float64Array.from({ length: d * m }, () => uniform(choose) - 0.5);

/** The distance correlation as it is defined, of points in columns, O(n²) and unhurried. */
function distanceCorrelation(a: readonly number[][], b: readonly number[][]): number {
  const centred = (rows: readonly number[][]) => {
    const distances = rows.map((p) => rows.map((q) => Math.hypot(...p.map((v, i) => v - q[i]!))));
    const means = distances.map((row) => row.reduce((s, v) => s + v, 0) / row.length);
    const mean = means.reduce((s, v) => s + v, 0) / means.length;
    return distances.map((row, i) => row.map((v, j) => v - means[i]! - means[j]! + mean));
  };
  const [A, B] = [centred(a).flat(), centred(b).flat()];
  const inner = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, i) => sum + value * q[i]!, 0);
  return Math.sqrt(inner(A, B) / Math.sqrt(inner(A, A) * inner(B, B)));
}

describe('Z and X', () => {
  const m = 40;

  it('has the distance correlation of its definition as statistic', () => {
    const choose = seededChoices(5);
    const x = points(m, 2, choose);
    const active = [coins(m, 0.3, choose), coins(m, 0.8, choose)];
    const { test } = dependenceOnInputs(active, x, 19, LEVEL, choose);
    const deviation = (row: Float64Array) => {
      const mean = row.reduce((s, v) => s + v, 0) / m;
      return Math.sqrt(row.reduce((s, v) => s + (v - mean) ** 2, 0) / m);
    };
    const scales = [deviation(x.subarray(0, m)), deviation(x.subarray(m))];
    const samples = Array.from({ length: m }, (_, i) => [
      x[i]! / scales[0]!,
      x[m + i]! / scales[1]!,
    ]);
    if (test.kind !== 'tested') throw new Error(test.reason);
    active.forEach((z, path) => {
      const expected = distanceCorrelation(
        [...z].map((on) => [on]),
        samples,
      );
      expect(test.correlations[path]).toBeCloseTo(expected, 10);
    });
  });

  it('rejects about as often as its level where Z is drawn apart from X', () => {
    about(
      rejections(400, (choose) => {
        const layer = () => Array.from({ length: 3 }, () => coins(m, 0.6, choose));
        const active = pathsOf([layer(), layer()]);
        const { test } = dependenceOnInputs(active, points(m, 2, choose), 39, LEVEL, choose);
        return test.kind === 'tested' && test.result.rejected;
      }),
    );
  });

  it('rejects where one unit follows X, even if no line does', () => {
    const count = rejections(60, (choose) => {
      const x = points(m, 1, choose);
      const follows = Uint8Array.from({ length: m }, (_, i) => (Math.abs(x[i]!) < 0.2 ? 1 : 0));
      const { test } = dependenceOnInputs([coins(m, 0.5, choose), follows], x, 99, LEVEL, choose);
      return test.kind === 'tested' && test.result.rejected && test.strongest === 1;
    });
    expect(count).toBeGreaterThanOrEqual(54);
  });

  it('leaves paths out that do not vary, and says so when none does', () => {
    const choose = seededChoices(1);
    const x = points(m, 2, choose);
    const on = new Uint8Array(m).fill(1);
    const half = coins(m, 0.5, choose);
    const { test, information } = dependenceOnInputs([on, half, half], x, 19, LEVEL, choose);
    expect(test).toMatchObject({ kind: 'tested', tested: 2 });
    expect(test.kind === 'tested' && test.correlations[0]).toBeUndefined();
    expect(information[0]).toBe(0);
    expect(information[1]).toBeGreaterThan(0.9);
    expect(dependenceOnInputs([on, on], x, 19, LEVEL, choose).test).toEqual({
      kind: 'not-tested',
      reason: 'no path is active on some samples and off on others',
    });
  });

  it('tests nothing where X does not vary, and does not mind a constant input or large numbers', () => {
    const choose = seededChoices(2);
    const z = coins(m, 0.5, choose);
    const constant = new Float64Array(2 * m).fill(3);
    expect(dependenceOnInputs([z], constant, 19, LEVEL, choose).test).toEqual({
      kind: 'not-tested',
      reason: 'X is the same on all samples',
    });
    const x = points(m, 1, choose);
    const plain = dependenceOnInputs([z], x, 19, LEVEL, seededChoices(3)).test;
    const huge = x.map((value) => value * 1e250);
    const beside = Float64Array.of(...huge, ...new Float64Array(m).fill(7));
    const scaled = dependenceOnInputs([z], beside, 19, LEVEL, seededChoices(3)).test;
    if (plain.kind !== 'tested' || scaled.kind !== 'tested') throw new Error('not tested');
    expect(scaled.correlations[0]).toBeCloseTo(plain.correlations[0]!, 10);
    expect(scaled.result.p).toBe(plain.result.p);
  });

  it('takes as many samples as can be afforded, not fewer than fifty', () => {
    expect(affordableSamples(64, 999)).toBe(353);
    expect(affordableSamples(64, 9999)).toBe(111);
    expect(affordableSamples(1024, 20_000)).toBe(50);
  });
});

describe('Z and W', () => {
  const architecture = Architecture.of([2, 2, 2, 1]);
  const paths = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  const member = (choose: Choices, follows: boolean): EnsembleMember => {
    const weights = points(architecture.parameterCount, 1, choose);
    const first = weights[0]! > 0 ? 0.95 : 0.05;
    const layer = (chances: readonly number[]) => chances.map((chance) => coins(6, chance, choose));
    return {
      weights,
      active: pathsOf([layer([follows ? first : 0.5, 0.5]), layer([0.8, 0.8])]),
    };
  };
  const rejects = (follows: boolean) => (choose: Choices) => {
    const ensemble = Array.from({ length: 36 }, () => member(choose, follows));
    const test = dependenceOnWeights(architecture, paths, ensemble, 39, LEVEL, choose);
    return test.kind === 'tested' && test.result.rejected;
  };

  it('rejects about as often as its level where Z is drawn apart from W', () => {
    about(rejections(400, rejects(false)));
  });

  it('rejects where a unit is on if its weight is positive', () => {
    expect(rejections(40, rejects(true))).toBeGreaterThanOrEqual(36);
  });

  it('has the distance correlation of its definition as statistic', () => {
    const choose = seededChoices(6);
    const ensemble = Array.from({ length: 9 }, () => member(choose, true));
    const test = dependenceOnWeights(architecture, paths, ensemble, 19, LEVEL, choose);
    if (test.kind !== 'tested') throw new Error(test.reason);
    // Path 2→1: row 2 of W_1, the entry (1, 2) of W_2, column 1 of W_3.
    const expected = distanceCorrelation(
      ensemble.map(({ active }) => [...active[2]!]),
      ensemble.map(({ weights }) => [2, 3, 5, 8].map((place) => weights[place]!)),
    );
    expect(test.correlations[2]).toBeCloseTo(expected, 10);
  });

  it('compares with the largest correlation over permuted networks', () => {
    const choose = seededChoices(9);
    const ensemble = Array.from({ length: 8 }, () => member(choose, true));
    const test = dependenceOnWeights(architecture, paths, ensemble, 19, LEVEL, seededChoices(10));
    if (test.kind !== 'tested') throw new Error(test.reason);
    const onPath = [
      [0, 1, 4, 8],
      [0, 1, 6, 9],
      [2, 3, 5, 8],
      [2, 3, 7, 9],
    ];
    const largest = permutations(8, 19, seededChoices(10)).map((order) =>
      Math.max(
        ...onPath.map((places, path) =>
          distanceCorrelation(
            ensemble.map(({ active }) => [...active[path]!]),
            [...order].map((from) => places.map((place) => ensemble[from]!.weights[place]!)),
          ),
        ),
      ),
    );
    // The second largest of 19: floor(0.1 · 20) = 2.
    expect(test.result.critical).toBeCloseTo(largest.toSorted((a, b) => b - a)[1]!, 10);
  });

  it('needs two networks, and some that differ', () => {
    const choose = seededChoices(7);
    const one = member(choose, true);
    const test = (ensemble: readonly EnsembleMember[]) =>
      dependenceOnWeights(architecture, paths, ensemble, 19, LEVEL, choose);
    expect(test([one])).toEqual({
      kind: 'not-tested',
      reason: 'one network has no law over networks',
    });
    expect(test([one, { ...member(choose, true), active: one.active }])).toEqual({
      kind: 'not-tested',
      reason: 'the activity of every path is the same in all networks',
    });
  });
});

describe('the largest of many statistics', () => {
  const identity = Uint32Array.of(0, 1, 2);
  const shifted = Uint32Array.of(1, 2, 0);

  it('is compared with the largest over each permutation, ties and the data themselves included', () => {
    const small = (permutation: Uint32Array) => (permutation === identity ? 2 : 1);
    const large = (permutation: Uint32Array) => (permutation === identity ? 3 : 2 * (1 - 1e-12));
    const test = maxPermutationTest([small, large], identity, [shifted, shifted, shifted], 0.25);
    expect(test).toMatchObject({ values: [2, 3], adjusted: [1, 0.25], p: 0.25, rejected: true });
    expect(test.rejections).toBe(1);
    expect(test.critical).toBeCloseTo(2, 9);
  });

  it('never rejects when there are too few permutations for the level', () => {
    const any = (permutation: Uint32Array) => (permutation === identity ? 1 : 0);
    const test = maxPermutationTest([any], identity, [shifted], 0.25);
    expect(test).toMatchObject({ p: 0.5, rejected: false, critical: Number.POSITIVE_INFINITY });
  });
});
