import { fc } from '@fast-check/vitest';
import { Rational, RationalMatrix, UnivariatePolynomial } from '../../../src/exact/index.js';

/** Small fractions, and now and then long ones; shrinks towards 0. */
export const rationals: fc.Arbitrary<Rational> = fc.oneof(
  { weight: 4, arbitrary: fraction(12n, 6n) },
  { weight: 1, arbitrary: fraction(1n << 80n, 1n << 70n) },
);

export const nonzeroRationals: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt(1n, 30n), fc.bigInt(1n, 12n), fc.boolean())
  .map(([p, q, negative]) => Rational.of(negative ? -p : p, q));

function fraction(most: bigint, denominator: bigint): fc.Arbitrary<Rational> {
  return fc
    .tuple(fc.bigInt(-most, most), fc.bigInt(1n, denominator))
    .map(([p, q]) => Rational.of(p, q));
}

export function matrices(rows: number, columns: number): fc.Arbitrary<RationalMatrix> {
  return fc
    .array(rationals, { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => RationalMatrix.ofRationals(rows, columns, entries));
}

export function symmetricMatrices(n: number): fc.Arbitrary<RationalMatrix> {
  return fc.tuple(matrices(n, n), fc.boolean()).map(([a, hollow]) => {
    const sum = a.plus(a.transpose());
    // Zero diagonals are what 2×2 pivots are for.
    const rows = sum.toRows();
    return hollow
      ? RationalMatrix.fromRows(rows.map((row, i) => row.map((x, j) => (i === j ? 0 : x))))
      : sum;
  });
}

/** Unit lower triangular times unit upper triangular, often sparse: determinant 1. */
export function unimodular(n: number): fc.Arbitrary<RationalMatrix> {
  return fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 3 })), {
      minLength: n * n,
      maxLength: n * n,
    })
    .map((entries) => {
      const build = (keep: (i: number, j: number) => boolean) =>
        RationalMatrix.ofIntegers(
          n,
          n,
          entries.map((entry, k) => {
            const [i, j] = [Math.floor(k / n), k % n];
            return i === j ? 1n : keep(i, j) ? BigInt(entry) : 0n;
          }),
        );
      return build((i, j) => i > j).times(build((i, j) => i < j));
    });
}

export interface Ranked {
  readonly matrix: RationalMatrix;
  readonly rank: number;
}

/** An m×n matrix of known rank, 0 ≤ m, n ≤ size. */
export function ranked(size: number): fc.Arbitrary<Ranked> {
  return fc
    .tuple(fc.nat(size), fc.nat(size))
    .chain(([m, n]) => fc.tuple(fc.constant([m, n] as const), fc.nat(Math.min(m, n))))
    .chain(([[m, n], rank]) =>
      fc.tuple(
        unimodular(m),
        fc.array(nonzeroRationals, { minLength: rank, maxLength: rank }),
        unimodular(n),
        // Where the columns of the core stand: zero columns may come first.
        fc.shuffledSubarray(range(n), { minLength: n }),
        fc.constant([m, n] as const),
      ),
    )
    .map(([left, diagonal, right, order, [m, n]]) => {
      const rows = range(m).map((i) => order.map((j) => (i === j ? (diagonal[i] ?? 0) : 0)));
      const core = m === 0 ? RationalMatrix.zero(m, n) : RationalMatrix.fromRows(rows);
      return { matrix: left.times(core).times(right), rank: diagonal.length };
    });
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

/**
 * A symmetric matrix that takes pivots of size 1 first and pivots of size 2 afterwards: after the
 * first diagonal block, [[0, B], [Bᵀ, 0]] is left.
 */
export const mixedPivots: fc.Arbitrary<RationalMatrix> = fc
  .tuple(fc.nat(2), fc.integer({ min: 1, max: 3 }))
  .chain(([m, n]) =>
    fc.tuple(
      fc.array(fc.constantFrom(2n, -2n), { minLength: m, maxLength: m }),
      integers(m, 2 * n),
      integers(n, n),
    ),
  )
  .map(([diagonal, c, b]) => {
    const m = diagonal.length;
    const n = b.rows;
    const d = RationalMatrix.diagonal(diagonal.map((value) => Rational.of(value)));
    const zero = RationalMatrix.zero(n, n);
    const hollow = zero.beside(b).above(b.transpose().beside(zero));
    const s = RationalMatrix.identity(m)
      .beside(c)
      .above(RationalMatrix.zero(2 * n, m).beside(RationalMatrix.identity(2 * n)));
    const blocks = d
      .beside(RationalMatrix.zero(m, 2 * n))
      .above(RationalMatrix.zero(2 * n, m).beside(hollow));
    return s.transpose().times(blocks).times(s);
  });

function integers(rows: number, columns: number): fc.Arbitrary<RationalMatrix> {
  return fc
    .array(fc.bigInt(-5n, 5n), { minLength: rows * columns, maxLength: rows * columns })
    .map((values) => RationalMatrix.ofIntegers(rows, columns, values));
}

export interface WithInertia {
  readonly matrix: RationalMatrix;
  readonly positive: number;
  readonly negative: number;
  readonly zero: number;
}

/** SᵀDS with S unimodular and the signs of D known: at most `size` of each sign. */
export function withInertia(size: number): fc.Arbitrary<WithInertia> {
  return fc
    .tuple(fc.nat(size), fc.nat(size), fc.nat(size))
    .chain(([positive, negative, zero]) => {
      const n = positive + negative + zero;
      return fc.tuple(
        fc.constant({ positive, negative, zero }),
        unimodular(n),
        fc.array(nonzeroRationals, { minLength: n, maxLength: n }),
        fc.shuffledSubarray(range(n), { minLength: n }),
      );
    })
    .map(([counts, s, sizes, order]) => {
      const entries = sizes.map((value, i) => {
        if (i < counts.positive) return value.abs();
        return i < counts.positive + counts.negative ? value.abs().negate() : Rational.ZERO;
      });
      const diagonal = RationalMatrix.diagonal(order.map((i) => entries[i]!));
      return { ...counts, matrix: s.transpose().times(diagonal).times(s) };
    });
}

export function polynomials(degree: number): fc.Arbitrary<UnivariatePolynomial> {
  return fc
    .array(rationals, { maxLength: degree + 1 })
    .map((coefficients) => UnivariatePolynomial.fromCoefficients(coefficients));
}

/** Of any degree up to `degree`, often sparse: gaps are what remainder sequences stumble over. */
export function nonzeroPolynomials(degree: number): fc.Arbitrary<UnivariatePolynomial> {
  return fc
    .tuple(
      fc.array(fc.oneof(rationals, fc.constant(Rational.ZERO)), { maxLength: degree }),
      nonzeroRationals,
    )
    .map(([lower, leading]) => UnivariatePolynomial.fromCoefficients([...lower, leading]));
}
