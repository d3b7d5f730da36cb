import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { fullRankData } from '../../../properties/arbitraries/index.js';
import type { Rational, RationalMatrix } from '../../../src/exact/index.js';
import {
  criticalValues,
  decideAssumptions,
  explainedMoment,
  isolateEigenvalues,
} from '../../../src/landscape/index.js';
import {
  Architecture,
  center,
  type Dataset,
  momentsOf,
  readCsv,
  withIntercept,
} from '../../../src/network/index.js';

const text = readFileSync(new URL('../../../data/iris.csv', import.meta.url), 'utf8');
const iris = readCsv(text, { path: 'iris', targets: ['species'] });

/** Eigenvalues in float64, largest first. The input is exactly symmetric. */
function floatEigenvalues(symmetric: RationalMatrix): number[] {
  const n = symmetric.rows;
  const numbers = symmetric.toNumbers();
  const rows = Array.from({ length: n }, (_, i) => [...numbers.slice(i * n, (i + 1) * n)]);
  return new EigenvalueDecomposition(new Matrix(rows), { assumeSymmetric: true }).realEigenvalues
    .slice()
    .sort((a, b) => b - a);
}

/** The exact ones as often as they are repeated, as the nearest floats to the ends. */
const intervals = (symmetric: RationalMatrix) =>
  isolateEigenvalues(symmetric).flatMap((root) =>
    Array.from({ length: root.multiplicity }, () => [root.lower, root.upper] as const),
  );

const contains = (value: number, lower: Rational, upper: Rational, slack: number) => {
  expect(value).toBeGreaterThanOrEqual(lower.toNumber() - slack);
  expect(value).toBeLessThanOrEqual(upper.toNumber() + slack);
};

describe('eigenvalues against ml-matrix', () => {
  const variants: readonly (readonly [string, Dataset])[] = [
    ['as measured', iris],
    ['with intercept', withIntercept(iris)],
    ['centred', center(iris)],
  ];

  it.for(variants)('Iris, %s', ([, dataset]) => {
    const moments = momentsOf(dataset.x, dataset.y);
    const sigma = explainedMoment(moments);
    const floats = floatEigenvalues(sigma);
    const exact = intervals(sigma);
    expect(exact).toHaveLength(3);
    exact.forEach(([lower, upper], index) => {
      contains(floats[index]!, lower, upper, 1e-10 * floats[0]!);
    });
  });

  test.prop([
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([dx, dy]) => fullRankData(dx, dy)),
  ])('drawn data', ({ x, y }) => {
    const sigma = explainedMoment(momentsOf(x, y));
    const floats = floatEigenvalues(sigma);
    const exact = intervals(sigma);
    expect(exact).toHaveLength(sigma.rows);
    exact.forEach(([lower, upper], index) => {
      contains(floats[index]!, lower, upper, 1e-9 * Math.max(1, floats[0]!));
    });
  });
});

describe('the audit of Iris', () => {
  const { inputNames, targetNames } = iris;

  const failing = (dataset: Dataset) =>
    decideAssumptions(momentsOf(dataset.x, dataset.y), dataset)
      .filter(({ holds }) => !holds)
      .map(({ id }) => id);

  it('d_x = 4, d_y = 3, and every assumption holds as measured', () => {
    expect([inputNames.length, targetNames.length]).toEqual([4, 3]);
    expect(failing(iris)).toEqual([]);
    expect(failing(withIntercept(iris))).toEqual([]);
  });

  it('centred, the one-hot targets sum to zero: only XYᵀ loses rank', () => {
    expect(failing(center(iris))).toEqual(['xyt-full-rank']);
  });

  it.for([
    [[4, 2, 3], 7],
    [[4, 1, 3], 4],
    [[4, 3, 3], 8],
  ] as const)('critical values of %j from float eigenvalues', ([widths, count]) => {
    const moments = momentsOf(iris.x, iris.y);
    const floats = floatEigenvalues(explainedMoment(moments));
    const total = moments.yy.trace().toNumber();
    expect(total).toBe(150);
    const { values } = criticalValues(Architecture.of(widths), moments);
    expect(values).toHaveLength(count);
    for (const { indices, lower, upper } of values) {
      const value = (total - indices.reduce((sum, index) => sum + floats[index - 1]!, 0)) / 2;
      contains(value, lower, upper, 1e-9);
    }
  });
});
