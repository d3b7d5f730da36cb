import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { invertibleMatrix, weights } from '../../../properties/arbitraries/index.js';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import {
  criticalPoint,
  criticalValues,
  explainedMoment,
  isolateEigenvalues,
  leastSquares,
  rationalSpectrum,
} from '../../../src/landscape/index.js';
import { Architecture, gradient, loss, momentsOf } from '../../../src/network/index.js';
import { refusal } from '../exact/coded.js';
import { distinctValues, spectralData, withUnexplained } from './spectral-data.js';

/** Data with a known spectrum and an architecture that fits it, d_y ≤ d_x. */
const fitted = fc
  .integer({ min: 1, max: 3 })
  .chain((dy) =>
    fc.tuple(
      fc.integer({ min: dy, max: 4 }),
      distinctValues(dy),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    ),
  )
  .chain(([dx, values, hidden]) =>
    spectralData(dx, values)
      .chain(withUnexplained)
      .map((data) => ({ data, network: Architecture.of([dx, ...hidden, values.length]) })),
  );

/** ½(tr Σ_YY − Σ_{i∈S} λ_i), S counted from 1. */
const valueAt = (
  { y, eigenvalues }: { y: RationalMatrix; eigenvalues: readonly Rational[] },
  set: readonly number[],
) =>
  set
    .reduce((rest, index) => rest.minus(eigenvalues[index - 1]!), y.times(y.transpose()).trace())
    .dividedBy(Rational.of(2));

const binomial = (n: number, k: number): bigint =>
  k === 0 ? 1n : (binomial(n - 1, k - 1) * BigInt(n)) / BigInt(k);

const countUpTo = (n: number, largest: number) =>
  Array.from({ length: largest + 1 }, (_, size) => binomial(n, size)).reduce((a, b) => a + b);

describe('data with a rational spectrum', () => {
  test.prop([fitted])('Σ = U diag(s²) Uᵀ, P* the least-squares map, U orthogonal', ({ data }) => {
    const { x, y, eigenvectors: u, eigenvalues } = data;
    const moments = momentsOf(x, y);
    expect(u.times(u.transpose())).toEqual(RationalMatrix.identity(u.rows));
    expect(u.transpose().times(u)).toEqual(RationalMatrix.identity(u.rows));
    const sigma = u.times(RationalMatrix.diagonal([...eigenvalues])).times(u.transpose());
    expect(explainedMoment(moments)).toEqual(sigma);
    expect(leastSquares(moments)).toEqual(data.leastSquares);
    expect(data.leastSquares.times(moments.xx)).toEqual(moments.yx);
  });

  test.prop([
    fc
      .integer({ min: 1, max: 4 })
      .chain((dy) =>
        fc
          .tuple(fc.integer({ min: dy, max: 4 }), distinctValues(dy))
          .chain(([dx, values]) => spectralData(dx, values).map((data) => ({ data, values }))),
      ),
  ])('the eigenvalues isolated are exactly s², largest first', ({ data, values }) => {
    const squares = values.map((value) => value.times(value));
    expect(data.eigenvalues).toEqual(squares);
    const roots = isolateEigenvalues(explainedMoment(momentsOf(data.x, data.y)));
    expect(roots.map(({ lower }) => lower)).toEqual(squares);
    expect(roots.map(({ upper }) => upper)).toEqual(squares);
    expect(roots.map(({ multiplicity }) => multiplicity)).toEqual(squares.map(() => 1));
  });

  it('refuses a singular metric and a zero reflection', () => {
    const choice = {
      left: [],
      right: [],
      singularValues: [Rational.ONE],
      metric: RationalMatrix.identity(2),
    };
    expect(rationalSpectrum(choice).y.toStrings()).toEqual([['1', '0']]);
    refusal('MATRIX_SINGULAR', () =>
      rationalSpectrum({ ...choice, metric: RationalMatrix.zero(2, 2) }),
    );
    refusal('DIVISION_BY_ZERO', () => rationalSpectrum({ ...choice, right: [[0, 0]] }));
  });
});

describe('critical values', () => {
  test.prop([fitted])('every set S has its exact value in its interval', ({ data, network }) => {
    const { values, count } = criticalValues(network, momentsOf(data.x, data.y));
    const rMax = network.maximalRank;
    expect(count).toBe(countUpTo(network.outputWidth, rMax));
    expect(BigInt(values.length)).toBe(count);
    const seen = new Set(values.map(({ indices }) => [...indices].sort().join()));
    expect(seen.size).toBe(values.length);
    for (const { indices, lower, upper } of values) {
      expect(indices.length).toBeLessThanOrEqual(rMax);
      const exact = valueAt(data, indices);
      // The eigenvalues are rational, so nothing is left open.
      expect([lower, upper]).toEqual([exact, exact]);
    }
    for (let k = 1; k < values.length; k++)
      expect(values[k - 1]!.lower.compare(values[k]!.lower)).toBeLessThanOrEqual(0);
    expect(values[0]!.indices).toEqual(Array.from({ length: rMax }, (_, index) => index + 1));
  });

  test.prop([fitted.chain((at) => fc.tuple(fc.constant(at), weights(at.network)))])(
    'the smallest is below the loss anywhere',
    ([{ data, network }, drawn]) => {
      const moments = momentsOf(data.x, data.y);
      const [least] = criticalValues(network, moments).values;
      expect(least!.upper.compare(loss(drawn, moments))).toBeLessThanOrEqual(0);
    },
  );

  test.prop([
    fitted.chain(({ data, network }) =>
      fc.record({
        data: fc.constant(data),
        network: fc.constant(network),
        set: fc.subarray(
          data.eigenvalues.map((_, index) => index),
          { maxLength: network.maximalRank },
        ),
        gauges: fc.tuple(...network.widths.slice(1, -1).map((width) => invertibleMatrix(width))),
      }),
    ),
  ])('are the loss at the critical points of their set', ({ data, network, set, gauges }) => {
    const free = network
      .layers()
      .map(({ rows, columns }, index) =>
        RationalMatrix.zero(rows - set.length, columns - (index === 0 ? 0 : set.length)),
      );
    const at = criticalPoint(network, data, { indices: set, gauges, free });
    expect(gradient(at.weights, at.moments).every((slope) => slope.isZero())).toBe(true);
    const exact = valueAt(
      data,
      set.map((index) => index + 1),
    );
    expect(loss(at.weights, at.moments)).toEqual(exact);
    const listed = criticalValues(network, at.moments).values.find(
      ({ indices }) => indices.join() === set.map((index) => index + 1).join(),
    );
    expect([listed!.lower, listed!.upper]).toEqual([exact, exact]);
  });

  it('irrational eigenvalues: narrow intervals around the right number', () => {
    // Σ = YYᵀ = [[2, 1], [1, 1]], eigenvalues (3 ± √5)/2.
    const y = RationalMatrix.fromRows([
      [1, 1],
      [0, 1],
    ]);
    const moments = momentsOf(RationalMatrix.identity(2), y);
    const { values } = criticalValues(Architecture.of([2, 1, 2]), moments);
    expect(values.map(({ indices }) => indices)).toEqual([[1], [2], []]);
    values.forEach(({ lower, upper }, k) => {
      const width = upper.minus(lower);
      expect(width.compare(lower.times(Rational.of(1n, 10n ** 14n)))).toBeLessThanOrEqual(0);
      // 4v − 3 = ∓√5, so that (4v − 3)² = 5 lies between the squares of the ends.
      if (k === 2) {
        expect([lower, upper]).toEqual([Rational.of(3, 2), Rational.of(3, 2)]);
        return;
      }
      const [a, b] = [lower, upper].map((end) => {
        const centred = end.times(Rational.of(4)).minus(Rational.of(3));
        return centred.times(centred).compare(Rational.of(5));
      });
      expect(a! * b!).toBe(-1);
    });
    // The full set has value ½(tr Σ_YY − tr Σ) = 0, exactly, however irrational its summands.
    const full = criticalValues(Architecture.of([2, 2, 2]), moments).values[0]!;
    expect(full.indices).toEqual([1, 2]);
    expect([full.lower.isZero(), full.upper.isZero()]).toEqual([true, true]);
  });

  it('4096 sets are listed; with more, only the leading ones, and still counted', () => {
    const on = (size: number, hidden: number) => {
      const diagonal = RationalMatrix.diagonal(
        Array.from({ length: size }, (_, index) => Rational.of(size - index)),
      );
      const moments = {
        xx: RationalMatrix.identity(size),
        yx: diagonal,
        yy: diagonal.times(diagonal),
      };
      return criticalValues(Architecture.of([size, hidden, size]), moments);
    };
    const all = on(12, 12);
    expect([all.count, all.values.length]).toEqual([4096n, 4096]);

    const leading = on(13, 13);
    expect(leading.count).toBe(8192n);
    expect(leading.values).toHaveLength(14);
    const squares = Array.from({ length: 13 }, (_, index) => (13 - index) ** 2);
    const total = squares.reduce((a, b) => a + b);
    leading.values.forEach(({ indices, lower, upper }, place) => {
      const r = 13 - place;
      expect(indices).toEqual(Array.from({ length: r }, (_, index) => index + 1));
      const exact = Rational.of(total - squares.slice(0, r).reduce((a, b) => a + b, 0), 2);
      expect([lower, upper]).toEqual([exact, exact]);
    });

    const narrow = on(13, 5);
    expect(narrow.count).toBe(countUpTo(13, 5));
    expect(narrow.values).toHaveLength(Number(narrow.count));
    const many = on(30, 20);
    expect(many.count).toBe(countUpTo(30, 20));
    expect(many.values).toHaveLength(21);
  });
});

describe('critical points', () => {
  const data = rationalSpectrum({
    left: [[1, 2]],
    right: [[1, 0, 1]],
    singularValues: [Rational.of(2), Rational.of(1)],
    metric: RationalMatrix.identity(3),
  });
  const network = Architecture.of([3, 2, 2, 2]);
  const choice = {
    indices: [1],
    gauges: [RationalMatrix.identity(2), RationalMatrix.identity(2)],
    free: [
      RationalMatrix.fromRows([[1, 2, 3]]),
      RationalMatrix.zero(1, 1),
      RationalMatrix.zero(1, 1),
    ],
  };

  it('two zero factors suffice, whatever the third is', () => {
    const { weights: layers, moments } = criticalPoint(network, data, choice);
    expect(gradient(layers, moments).every((slope) => slope.isZero())).toBe(true);
    expect(loss(layers, moments)).toEqual(Rational.of(4, 2));
  });

  it('choices that are not critical are refused, showing the gradient', () => {
    const free = [...choice.free.slice(0, 2), RationalMatrix.identity(1)];
    const spoiled = { ...choice, free };
    const error = refusal('POINT_NOT_CRITICAL', () => criticalPoint(network, data, spoiled));
    expect(error.path).toBe('weights[1]');
    expect(error.expected).toBe('∂L/∂W_2 = 0');
    expect(error.actual).toMatch(/^\[\[/);
  });

  it('choices that do not fit are refused', () => {
    const singular = [RationalMatrix.zero(2, 2), RationalMatrix.identity(2)];
    refusal('MATRIX_SINGULAR', () => criticalPoint(network, data, { ...choice, gauges: singular }));
    for (const misfit of [
      { ...choice, indices: [] },
      { ...choice, free: choice.free.slice(0, 2) },
      { ...choice, gauges: choice.gauges.slice(0, 1) },
      { ...choice, gauges: [RationalMatrix.identity(3), RationalMatrix.identity(2)] },
    ])
      refusal('SHAPE_MISMATCH', () => criticalPoint(network, data, misfit));
  });
});
