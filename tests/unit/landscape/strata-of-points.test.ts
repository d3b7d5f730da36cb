import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import {
  criticalPoint as criticalPoints,
  invertibleMatrix,
  lowRankMatrix,
} from '../../../properties/arbitraries/index.js';
import {
  type MatrixEntry,
  Rational,
  RationalMatrix,
  rightKernel,
} from '../../../src/exact/index.js';
import {
  criticalPoint,
  rationalSpectrum,
  representative,
  strata,
  stratumById,
  stratumOf,
} from '../../../src/landscape/index.js';
import { Architecture, type Point, pointOf } from '../../../src/network/index.js';

const matrix = (rows: readonly (readonly MatrixEntry[])[]) => RationalMatrix.fromRows(rows);
const listed = new Map<string, Set<string>>();

function idsOf(architecture: Architecture): Set<string> {
  const key = architecture.toString();
  if (!listed.has(key)) listed.set(key, new Set([...strata(architecture)].map(({ id }) => id)));
  return listed.get(key)!;
}

describe('stratumOf', () => {
  test.prop([criticalPoints({ maxHidden: 3, maxWidth: 3 })], { numRuns: 300 })(
    'of points with two zero factors is in the list',
    (point) => {
      expect(idsOf(point.architecture)).toContain(stratumOf(point).id);
    },
  );

  test.prop([solvedPoint()], { numRuns: 300 })(
    'of points found by solving the conditions on Z is in the list',
    (point) => {
      expect(idsOf(point.architecture)).toContain(stratumOf(point).id);
    },
  );

  test('needs no rational eigenvalues', () => {
    // Σ = YYᵀ has the eigenvalues (5 ± √5)/2 = 3.6…, 1.3… and 2; only the middle one is kept.
    const x = RationalMatrix.identity(6);
    const y = matrix([
      [1, 1, 0, 0, 0, 0],
      [0, 0, 1, 1, 1, 0],
      [0, 0, 1, 0, 0, 1],
    ]);
    const network = Architecture.of([6, 2, 3]);
    const at = (first: RationalMatrix, second: RationalMatrix) =>
      stratumOf(pointOf(network, { x, y }, [first, second]));
    const none = matrix([new Array(6).fill(0)]);
    const kept = at(
      y.row(0).above(none),
      matrix([
        [1, 0],
        [0, 0],
        [0, 0],
      ]),
    );
    expect(kept.S).toEqual([2]);
    const others = at(
      y.row(1).above(y.row(2)),
      matrix([
        [0, 0],
        [1, 0],
        [0, 1],
      ]),
    );
    expect(others.S).toEqual([1, 3]);
  });

  test('counts S from the largest eigenvalue, in whatever order the data list them', () => {
    const network = Architecture.of([2, 1, 2]);
    const data = rationalSpectrum({
      left: [],
      right: [],
      singularValues: [Rational.of(1), Rational.of(3)],
      metric: RationalMatrix.identity(2),
    });
    const point = representative(network, stratumById(network, 'S1/2-0'), data);
    expect(stratumOf(point).S).toEqual([1]);
    expect(point.weights[1]!.toStrings()).toEqual([['0'], ['1']]);
  });

  test('takes data whose zero eigenvalues, for d_y > d_x, are not the last', () => {
    const network = Architecture.of([1, 1, 1, 2]);
    const y = matrix([[0], [2]]);
    const data = {
      x: matrix([[1]]),
      y,
      eigenvectors: RationalMatrix.identity(2),
      eigenvalues: [Rational.ZERO, Rational.of(4)],
      leastSquares: y,
    };
    const all = [...strata(network)];
    expect(all.length).toBeGreaterThan(5);
    for (const stratum of all)
      expect(stratumOf(representative(network, stratum, data))).toEqual(stratum);
  });

  const good = {
    x: matrix([
      [2, 0],
      [0, 1],
    ]),
    y: matrix([
      [2, 0],
      [0, 1],
    ]),
  };
  test.each([
    ['a point that is not critical', 'POINT_NOT_CRITICAL', good, 2],
    [
      'a singular XXᵀ',
      'STRATUM_UNDEFINED',
      {
        x: matrix([
          [1, 1],
          [1, 1],
        ]),
        y: good.y,
      },
      0,
    ],
    [
      'a deficient XYᵀ',
      'STRATUM_UNDEFINED',
      {
        x: good.x,
        y: matrix([
          [1, 0],
          [0, 0],
        ]),
      },
      0,
    ],
    [
      'equal eigenvalues',
      'STRATUM_UNDEFINED',
      {
        x: good.x,
        y: matrix([
          [1, 0],
          [0, 1],
        ]),
      },
      0,
    ],
  ] as const)('refuses %s', (_, code, data, value) => {
    const network = Architecture.of([2, 2, 2]);
    const layer = matrix([
      [value, 0],
      [0, 0],
    ]);
    expect(() => stratumOf(pointOf(network, data, [layer, layer]))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('a name', () => {
  const network = Architecture.of([2, 2, 2, 2]);
  test.each([
    ['', 'malformed'],
    ['S1,', 'malformed'],
    ['S1/1-1/2-2/3-0/', 'malformed'],
    ['S1/1-1/2-2/3-0x0', 'malformed'],
    ['S3/1-1/2-2/3-0', 'no third eigenvalue'],
    ['S2,1', 'not increasing'],
    ['S1/1-1/2-2', 'spaces 0 and 3 empty'],
    ['S1/0-0/1-1/2-2/3-3', 'Σ_XY would be singular'],
    ['S1/1-0/3-1', 'all four spaces'],
    ['S1/1-1/2-2x2/3-0', 'too many'],
    ['S1/1-1/2-2/9-0', 'no such space'],
  ])('%s is refused: %s', (id) => {
    expect(() => stratumById(network, id)).toThrow(
      expect.objectContaining({ code: 'STRATUM_UNKNOWN' }),
    );
  });

  test('of another architecture is refused by representative', () => {
    const stratum = stratumById(network, 'S1/1-1/2-2/3-0');
    expect(() => representative(Architecture.of([2, 3, 2, 2]), stratum)).toThrow(
      expect.objectContaining({ code: 'STRATUM_UNKNOWN' }),
    );
  });

  test('may list the arcs in any order', () => {
    expect(stratumById(network, 'S1/3-0/2-2/1-1').id).toBe('S1/1-1/2-2/3-0');
  });
});

/**
 * Critical points that no normal form was used for: Z_2, …, Z_N of low rank with product zero (one of
 * them solved for), then Z_1 any solution of what is left, which is linear in Z_1.
 */
function solvedPoint(): fc.Arbitrary<Point> {
  const width = fc.integer({ min: 1, max: 3 });
  return fc
    .tuple(fc.tuple(width, width), fc.array(width, { minLength: 1, maxLength: 3 }))
    .chain(([[one, two], hidden]) => {
      const network = Architecture.of([Math.max(one, two), ...hidden, Math.min(one, two)]);
      const { inputWidth, outputWidth, layerCount, maximalRank } = network;
      const all = Array.from({ length: outputWidth }, (_, index) => index);
      return fc
        .tuple(
          fc.subarray(all, { maxLength: maximalRank }),
          fc.tuple(...hidden.map((size) => invertibleMatrix(size))),
          fc.integer({ min: 1, max: layerCount - 1 }),
          invertibleMatrix(inputWidth),
          fc.infiniteStream(fc.constantFrom(0, 0, 1, -1, 2)),
        )
        .chain(([indices, gauges, solvedFor, metric, numbers]) => {
          const r = indices.length;
          const shapes = network
            .layers()
            .map(({ rows, columns, k }) => [rows - r, k === 1 ? columns : columns - r]);
          const drawn = shapes.map(([rows, columns]) =>
            fc
              .integer({ min: 0, max: Math.min(rows!, columns!) })
              .chain((bound) => lowRankMatrix(rows!, columns!, bound)),
          );
          return fc.tuple(...drawn).map((free) => {
            const data = rationalSpectrum({
              left: [[1, ...all.slice(1)]],
              right: [[1, 1, 2].slice(0, inputWidth)],
              singularValues: all.map((index) => Rational.of(outputWidth - index)),
              metric,
            });
            const identity = RationalMatrix.identity;
            const down = (k: number) =>
              free.slice(k).reduce((product, z) => z.times(product), identity(free[k - 1]!.rows));
            const up = (k: number) =>
              free
                .slice(1, k - 1)
                .reduce((product, z) => z.times(product), identity(free[0]!.rows));
            const next = (rows: number) =>
              matrixOf(rows, 1, () => Rational.of(numbers.next().value));

            // A Z B = 0 for the layer solved for: (Bᵀ ⊗ A) vec Z = 0.
            const k = solvedFor + 1;
            const [a, b] = [down(k), up(k)];
            const z = free[k - 1]!;
            const solutions = rightKernel(b.transpose().kronecker(a));
            free[k - 1] = devec(solutions.times(next(solutions.columns)), z.rows, z.columns);

            const complement = all.filter((index) => !indices.includes(index));
            const m = data.eigenvectors
              .submatrix(all, complement)
              .transpose()
              .times(data.y)
              .times(data.x.transpose());
            // (A_kᵀM) Z_1ᵀ B_kᵀ = 0, B_k = Z_{k−1}⋯Z_2: (B_k ⊗ A_kᵀM) vec Z_1ᵀ = 0, for every k ≥ 2.
            const conditions = free
              .map((_, index) => index + 1)
              .slice(1)
              .map((layer) => up(layer).kronecker(down(layer).transpose().times(m)))
              .reduce((top, more) => top.above(more));
            const kernel = rightKernel(conditions);
            const first = free[0]!;
            free[0] = devec(
              kernel.times(next(kernel.columns)),
              first.columns,
              first.rows,
            ).transpose();
            return criticalPoint(network, data, { indices, gauges, free });
          });
        });
    });
}

function matrixOf(rows: number, columns: number, entry: () => Rational): RationalMatrix {
  return RationalMatrix.ofRationals(rows, columns, Array.from({ length: rows * columns }, entry));
}

/** The inverse of vec: columns of the given length, side by side. */
function devec(vector: RationalMatrix, rows: number, columns: number): RationalMatrix {
  const entries = vector.toRows().flat();
  return RationalMatrix.ofRationals(columns, rows, entries).transpose();
}
