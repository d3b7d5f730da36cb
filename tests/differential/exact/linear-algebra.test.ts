import { fc, test } from '@fast-check/vitest';
import { EigenvalueDecomposition, Matrix, pseudoInverse, SVD } from 'ml-matrix';
import { describe, expect } from 'vitest';
import {
  characteristicPolynomial,
  determinant,
  inverse,
  isolateRealRoots,
  moorePenrose,
  Rational,
  RationalMatrix,
  rank,
  refineRoot,
  symmetricInertia,
} from '../../../src/exact/index.js';
import {
  matrices,
  ranked,
  symmetricMatrices,
  unimodular,
  withInertia,
} from '../../unit/exact/arbitraries.js';

describe('against Gauss–Jordan over the rationals', () => {
  test.prop([ranked(6)])('rank', ({ matrix }) => {
    expect(rank(matrix)).toBe(gauss(matrix).pivots.length);
  });

  test.prop([fc.nat(5).chain((n) => matrices(n, n))])('determinant and inverse', (a) => {
    const n = a.rows;
    const {
      reduced,
      pivots,
      determinant: expected,
    } = gauss(a.beside(RationalMatrix.identity(n)), n);
    expect(determinant(a)).toEqual(expected);
    if (pivots.length === n) {
      expect(inverse(a).toRows()).toEqual(reduced.map((row) => row.slice(n)));
    }
  });
});

describe('inertia against the characteristic polynomial', () => {
  // All roots are real, so Descartes' rule of signs is exact.
  const byDescartes = (a: RationalMatrix) => {
    const signs = characteristicPolynomial(a).coefficients.map((c) => c.sign());
    const variations = (list: readonly number[]) => {
      const nonzero = list.filter((sign) => sign !== 0);
      return nonzero.filter((sign, k) => k > 0 && sign !== nonzero[k - 1]).length;
    };
    return {
      positive: variations(signs),
      negative: variations(signs.map((sign, k) => (k % 2 === 0 ? sign : -sign))),
      zero: signs.findIndex((sign) => sign !== 0),
    };
  };

  test.prop([fc.nat(6).chain(symmetricMatrices)])('any symmetric matrix', (a) => {
    expect(symmetricInertia(a)).toEqual(byDescartes(a));
  });

  test.prop([withInertia(3)])('singular ones', ({ matrix }) => {
    expect(symmetricInertia(matrix)).toEqual(byDescartes(matrix));
  });

  test('two pivots of size 2 behind one of size 1', () => {
    const a = RationalMatrix.fromRows([
      [1, 2, 3, 4, 5],
      [2, 4, 7, 9, 11],
      [3, 7, 9, 13, 16],
      [4, 9, 13, 16, 21],
      [5, 11, 16, 21, 25],
    ]);
    expect(symmetricInertia(a)).toEqual(byDescartes(a));
  });

  test('a 30×30 matrix of 20-digit integers', () => {
    const n = 30;
    let state = 12_345n;
    const next = () => {
      state = (state * 6_364_136_223_846_793_005n + 1n) % (1n << 64n);
      return state - (1n << 63n);
    };
    const a = RationalMatrix.ofIntegers(n, n, Array.from({ length: n * n }, next));
    const symmetric = a.plus(a.transpose());
    const { positive, negative, zero } = symmetricInertia(symmetric);
    expect(byDescartes(symmetric)).toEqual({ positive, negative, zero });
    const roots = isolateRealRoots(characteristicPolynomial(symmetric));
    expect(roots.filter((root) => root.lower.sign() >= 0)).toHaveLength(positive);
  });
});

describe('characteristic polynomial against Faddeev–LeVerrier', () => {
  test.prop([fc.nat(5).chain((n) => matrices(n, n))])('the same coefficients', (a) => {
    const n = a.rows;
    const coefficients = [Rational.ONE];
    let m = RationalMatrix.identity(n);
    for (let k = 1; k <= n; k++) {
      const product = a.times(m);
      const c = product.trace().dividedBy(Rational.of(-k));
      coefficients.unshift(c);
      m = product.plus(RationalMatrix.identity(n).scale(c));
    }
    expect(characteristicPolynomial(a).coefficients).toEqual(coefficients);
  });
});

describe('against ml-matrix, on well-conditioned input', () => {
  const float = (a: RationalMatrix) => Matrix.from1DArray(a.rows, a.columns, [...a.toNumbers()]);

  /** BᵀDB with B unimodular and D a diagonal of small integers, some of them zero. */
  const integral = fc.integer({ min: 1, max: 4 }).chain((n) =>
    fc
      .tuple(
        unimodular(n),
        fc.array(fc.integer({ min: -2, max: 2 }), { minLength: n, maxLength: n }),
      )
      .map(([b, d]) =>
        b
          .transpose()
          .times(RationalMatrix.diagonal(d.map((x) => Rational.of(x))))
          .times(b),
      ),
  );

  test.prop([integral])('eigenvalues', (matrix) => {
    const width = Rational.of(10).pow(-20);
    const exact = isolateRealRoots(characteristicPolynomial(matrix)).flatMap((root) =>
      Array<number>(root.multiplicity).fill(refineRoot(root, width).lower.toNumber()),
    );
    const eigen = new EigenvalueDecomposition(float(matrix), { assumeSymmetric: true });
    const floats = [...eigen.realEigenvalues].sort((x, y) => x - y);
    const scale = 1 + Math.max(...floats.map(Math.abs));
    expect(exact).toHaveLength(floats.length);
    exact.forEach((value, k) => {
      expect(Math.abs(value - floats[k]!)).toBeLessThan(1e-9 * scale);
    });
  });

  /** I − 2vvᵀ/vᵀv: orthogonal, so that the singular values below are the numbers on the diagonal. */
  const reflection = (n: number) =>
    fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n - 1, maxLength: n - 1 }),
      )
      .map(([first, rest]) => {
        const v = RationalMatrix.fromRows([[first, ...rest]]);
        const norm = v.times(v.transpose()).at(0, 0);
        const twice = v.transpose().times(v).scale(Rational.of(2).dividedBy(norm));
        return RationalMatrix.identity(n).minus(twice);
      });

  const conditioned = fc
    .integer({ min: 1, max: 5 })
    .chain((n) =>
      fc
        .tuple(
          reflection(n),
          fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }),
          reflection(n),
        )
        .map(([p, d, q]) =>
          p.times(RationalMatrix.diagonal(d.map((x) => Rational.of(x)))).times(q),
        ),
    );

  test.prop([conditioned])('rank, determinant, pseudo-inverse', (matrix) => {
    const singular = new SVD(float(matrix)).diagonal;
    expect(singular.filter((value) => value > 0.5)).toHaveLength(rank(matrix));
    const product = singular.reduce((value, s) => value * s, 1);
    expect(product).toBeCloseTo(determinant(matrix).abs().toNumber(), 8);
    const difference = Matrix.sub(float(moorePenrose(matrix)), pseudoInverse(float(matrix), 1e-9));
    expect(difference.norm()).toBeLessThan(1e-9);
  });

  test('Moore–Penrose inverse of a rank-deficient matrix', () => {
    const a = RationalMatrix.fromRows([
      [1, 2, 3],
      [2, 4, 6],
      [1, 0, 1],
      [0, 1, 1],
    ]);
    const expected = pseudoInverse(float(a));
    const actual = float(moorePenrose(a));
    expect(Matrix.sub(actual, expected).norm()).toBeLessThan(1e-12);
  });
});

/** The simplest possible elimination: rationals, first nonzero pivot, reduced form. */
function gauss(
  a: RationalMatrix,
  pivotable = a.columns,
): { reduced: Rational[][]; pivots: number[]; determinant: Rational } {
  const rows = a.toRows();
  const pivots: number[] = [];
  let value = Rational.ONE;
  for (let c = 0; c < pivotable; c++) {
    const r = pivots.length;
    const found = rows.findIndex((row, i) => i >= r && !row[c]!.isZero());
    if (found === -1) continue;
    if (found !== r) {
      [rows[r], rows[found]] = [rows[found]!, rows[r]!];
      value = value.negate();
    }
    const pivot = rows[r]![c]!;
    value = value.times(pivot);
    const pivotRow = rows[r]!.map((entry) => entry.dividedBy(pivot));
    for (let i = 0; i < rows.length; i++) {
      const factor = rows[i]![c]!;
      rows[i] =
        i === r ? pivotRow : rows[i]!.map((entry, j) => entry.minus(factor.times(pivotRow[j]!)));
    }
    pivots.push(c);
  }
  return {
    reduced: rows,
    pivots,
    determinant: pivots.length === rows.length ? value : Rational.ZERO,
  };
}
