import { describe, expect, it } from 'vitest';
import { RationalMatrix } from '../../../src/exact/index.js';
import { irisDataset } from '../../../src/explorer/library/iris.js';
import {
  type AblatedPoint,
  classifyByRanks,
  floatVerdict,
  readPoint,
  representative,
  strata,
  stratumById,
  stratumOf,
  stratumOnData,
} from '../../../src/landscape/index.js';
import {
  Architecture,
  gradient,
  type Moments,
  momentsOf,
  type Point,
} from '../../../src/network/index.js';

const matrix = (rows: readonly (readonly number[])[]) => RationalMatrix.fromRows(rows);

/** Σ has the eigenvalue 25 and two irrational ones, (7 ± 3√5)/2. */
const PARTLY = momentsOf(
  RationalMatrix.identity(3),
  matrix([
    [2, 1, 0],
    [1, 1, 0],
    [0, 0, 5],
  ]),
);
/** Σ has the eigenvalues 100 and 25. */
const RATIONAL = momentsOf(
  RationalMatrix.identity(2),
  matrix([
    [6, -4],
    [8, 3],
  ]),
);
/** Three outputs of two inputs; Σ is singular. */
const TALL = momentsOf(
  matrix([
    [1, 2, 0],
    [0, 1, 1],
  ]),
  matrix([
    [1, 0, 2],
    [0, 1, 1],
    [1, 1, 0],
  ]),
);
const IRIS = (() => {
  const { x, y } = irisDataset();
  return momentsOf(x, y);
})();

const CASES: readonly (readonly [string, readonly number[], Moments<RationalMatrix>])[] = [
  ['a rational spectrum', [2, 2, 1, 2], RATIONAL],
  ['a spectrum rational in part', [3, 3, 2, 3], PARTLY],
  ['more outputs than inputs', [2, 2, 3], TALL],
  ['Iris', [4, 2, 2, 3], IRIS],
];

const pointsOn = (widths: readonly number[], moments: Moments<RationalMatrix>) => {
  const architecture = Architecture.of(widths);
  return Array.from(strata(architecture), (stratum) => {
    const { isExact, document } = stratumOnData(architecture, moments, stratum);
    const point: AblatedPoint = readPoint(JSON.stringify(document), stratum.id);
    return { architecture, stratum, isExact, point };
  });
};

describe.each(CASES)('on data with %s', (_, widths, moments) => {
  const points = pointsOn(widths, moments);

  it('an exact point is critical and lies in its stratum', () => {
    const exact = points.filter(({ isExact }) => isExact);
    expect(exact.length).toBeGreaterThan(2);
    for (const { stratum, point } of exact) {
      expect(gradient(point.weights, moments).every((slope) => slope.isZero())).toBe(true);
      expect(stratumOf(point as Point).id).toBe(stratum.id);
    }
  });

  it('a float point is critical up to rounding, and looks like what the ranks of its stratum say', () => {
    for (const { architecture, stratum, point } of points.filter(({ isExact }) => !isExact)) {
      const byRanks = classifyByRanks(representative(architecture, stratum));
      const verdict = floatVerdict(point)!;
      expect(verdict.isCritical).toBe(false);
      expect(verdict.relativeGradient).toBeLessThan(1e-12);
      expect([stratum.id, verdict.class]).toEqual([
        stratum.id,
        byRanks.kind === 'applicable' ? byRanks.class : byRanks.failing,
      ]);
    }
  });
});

it('is exact for the sets whose eigenvectors span a rational subspace, and for no other', () => {
  const exactSets = (widths: readonly number[], moments: Moments<RationalMatrix>) => [
    ...new Set(
      pointsOn(widths, moments)
        .filter(({ isExact }) => isExact)
        .map(({ stratum }) => stratum.S.join()),
    ),
  ];
  expect(exactSets([3, 3, 3], PARTLY)).toEqual(['', '1', '2,3', '1,2,3']);
  expect(exactSets([2, 2, 2], RATIONAL)).toEqual(['', '1', '2', '1,2']);
  expect(exactSets([4, 3, 3], IRIS)).toEqual(['', '1,2,3']);
});

it('refuses data that have no strata, and a stratum of another network', () => {
  const architecture = Architecture.of([2, 1, 2]);
  const [stratum] = strata(architecture);
  const same = momentsOf(RationalMatrix.identity(2), RationalMatrix.identity(2));
  expect(() => stratumOnData(architecture, same, stratum!)).toThrow('STRATUM_UNDEFINED');
  const other = stratumById(Architecture.of([2, 2, 2, 2]), 'S1/1-1/2-2/3-0');
  expect(() => stratumOnData(architecture, RATIONAL, other)).toThrow('STRATUM_UNKNOWN');
});
