import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  characteristicPolynomial,
  determinant,
  generalisedInverse,
  inverse,
  leftKernel,
  moorePenrose,
  Rational,
  RationalMatrix,
  rank,
  rankWithEvidence,
  rightKernel,
  solve,
} from '../../../src/exact/index.js';
import { matrices, nonzeroRationals, ranked, unimodular } from './arbitraries.js';
import { refusal } from './coded.js';

const square = (most: number) => fc.nat(most).chain((n) => matrices(n, n));

/** Invertible: unimodular times a nonzero diagonal. */
const invertible = fc
  .integer({ min: 0, max: 5 })
  .chain((n) =>
    fc
      .tuple(
        unimodular(n),
        fc.array(nonzeroRationals, { minLength: n, maxLength: n }),
        unimodular(n),
      )
      .map(([p, d, q]) => p.times(RationalMatrix.diagonal(d)).times(q)),
  );

describe('rank', () => {
  test.prop([ranked(5)])('is the constructed one', ({ matrix, rank: expected }) => {
    expect(rank(matrix)).toBe(expected);
    expect(rank(matrix.transpose())).toBe(expected);
    expect(rank(matrix.times(matrix.transpose()))).toBe(expected);
  });

  test.prop([ranked(5)])('its minor is what it says', ({ matrix, rank: expected }) => {
    const evidence = rankWithEvidence(matrix);
    expect(evidence.rank).toBe(expected);
    expect(evidence.rows).toHaveLength(expected);
    expect(evidence.columns).toHaveLength(expected);
    expect([...evidence.rows].sort((a, b) => a - b)).toEqual(evidence.rows);
    expect(evidence.minor.isZero()).toBe(false);
    const minor = leibniz(matrix.submatrix(evidence.rows, evidence.columns));
    expect(evidence.minor).toEqual(minor);
  });
});

describe('determinant', () => {
  test.prop([square(4)])('is the sum over permutations', (a) => {
    expect(determinant(a)).toEqual(leibniz(a));
  });

  test.prop([fc.nat(5).chain((n) => fc.tuple(matrices(n, n), matrices(n, n)))])(
    'is multiplicative and ignores transposition',
    ([a, b]) => {
      expect(determinant(a.times(b))).toEqual(determinant(a).times(determinant(b)));
      expect(determinant(a.transpose())).toEqual(determinant(a));
    },
  );

  test.prop([fc.nat(6).chain(unimodular)])('of a unimodular matrix is 1', (a) => {
    expect(determinant(a)).toEqual(Rational.ONE);
  });
});

describe('inverse and solve', () => {
  test.prop([invertible])('A·A⁻¹ = A⁻¹·A = I', (a) => {
    expect(a.times(inverse(a))).toEqual(RationalMatrix.identity(a.rows));
    expect(inverse(a).times(a)).toEqual(RationalMatrix.identity(a.rows));
  });

  test.prop([ranked(5), fc.nat(3)])('solvable systems', ({ matrix: a }, k) => {
    const x = RationalMatrix.ofIntegers(
      a.columns,
      k,
      Array.from({ length: a.columns * k }, (_, i) => BigInt((i * 7) % 5) - 2n),
      3n,
    );
    const b = a.times(x);
    const outcome = solve(a, b);
    if (outcome.kind !== 'solvable') throw new Error('solvable by construction');
    expect(a.times(outcome.solution)).toEqual(b);
    expect(outcome.kernel).toEqual(rightKernel(a));
  });

  test.prop([
    ranked(5).chain(({ matrix }) => fc.tuple(fc.constant(matrix), matrices(matrix.rows, 2))),
  ])('either solved or separated', ([a, b]) => {
    const outcome = solve(a, b);
    expect(outcome.kind).toBe(rank(a) === rank(a.beside(b)) ? 'solvable' : 'inconsistent');
    if (outcome.kind === 'solvable') {
      expect(a.times(outcome.solution)).toEqual(b);
    } else {
      expect(outcome.combination.columns).toBe(1);
      const y = outcome.combination.transpose();
      expect(y.times(a).isZero()).toBe(true);
      expect(y.times(b).isZero()).toBe(false);
    }
  });

  test('a column that needs a second right-hand side to fail', () => {
    const a = RationalMatrix.fromRows([[1], [1]]);
    const b = RationalMatrix.fromRows([
      [1, 1],
      [1, 2],
    ]);
    expect(solve(a, b).kind).toBe('inconsistent');
    expect(solve(a, b.column(0)).kind).toBe('solvable');
  });

  test('refusals', () => {
    refusal('MATRIX_SINGULAR', () => inverse(RationalMatrix.zero(2, 2)));
    refusal('SHAPE_MISMATCH', () => inverse(RationalMatrix.zero(2, 3)));
    refusal('SHAPE_MISMATCH', () => determinant(RationalMatrix.zero(2, 3)));
    refusal('SHAPE_MISMATCH', () => solve(RationalMatrix.zero(2, 3), RationalMatrix.zero(3, 1)));
  });
});

describe('kernels', () => {
  test.prop([ranked(6)])('rank-nullity, on both sides', ({ matrix: a, rank: r }) => {
    const right = rightKernel(a);
    const left = leftKernel(a);
    expect([right.rows, right.columns]).toEqual([a.columns, a.columns - r]);
    expect([left.rows, left.columns]).toEqual([a.rows - r, a.rows]);
    expect(a.times(right).isZero()).toBe(true);
    expect(left.times(a).isZero()).toBe(true);
    expect(rank(right)).toBe(a.columns - r);
    expect(rank(left)).toBe(a.rows - r);
    for (let j = 0; j < right.columns; j++) {
      const column = right.column(j);
      expect(column.denominator).toBe(1n);
      expect(column.numerators.reduce(gcd, 0n)).toBe(1n);
      expect(column.numerators.findLast((entry) => entry !== 0n)! > 0n).toBe(true);
    }
  });
});

describe('generalised inverses', () => {
  test.prop([ranked(5)])('A G A = A and G A G = G', ({ matrix: a }) => {
    const g = generalisedInverse(a);
    expect([g.rows, g.columns]).toEqual([a.columns, a.rows]);
    expect(a.times(g).times(a)).toEqual(a);
    expect(g.times(a).times(g)).toEqual(g);
  });

  test.prop([ranked(5)])('the four Penrose equations', ({ matrix: a }) => {
    const g = moorePenrose(a);
    expect(a.times(g).times(a)).toEqual(a);
    expect(g.times(a).times(g)).toEqual(g);
    expect(a.times(g).isSymmetric()).toBe(true);
    expect(g.times(a).isSymmetric()).toBe(true);
  });
});

describe('characteristic polynomial', () => {
  test.prop([square(5)])('Cayley–Hamilton, trace and determinant', (a) => {
    const p = characteristicPolynomial(a);
    const n = a.rows;
    expect(p.degree).toBe(n);
    expect(p.leadingCoefficient()).toEqual(Rational.ONE);
    let value = RationalMatrix.zero(n, n);
    p.coefficients.forEach((c, k) => {
      value = value.plus(a.power(k).scale(c));
    });
    expect(value.isZero()).toBe(true);
    if (n > 0) expect(p.coefficients[n - 1]).toEqual(a.trace().negate());
    const sign = Rational.of(n % 2 === 0 ? 1 : -1);
    expect(p.evaluate(Rational.ZERO)).toEqual(determinant(a).times(sign));
  });

  test.prop([square(4), nonzeroRationals])('is det(xI − A) at every x', (a, x) => {
    const shifted = RationalMatrix.identity(a.rows).scale(x).minus(a);
    expect(characteristicPolynomial(a).evaluate(x)).toEqual(determinant(shifted));
  });

  test('refuses what is not square', () => {
    refusal('SHAPE_MISMATCH', () => characteristicPolynomial(RationalMatrix.zero(1, 2)));
  });
});

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}

/** Σ over permutations of sign times product. */
function leibniz(a: RationalMatrix): Rational {
  const visit = (row: number, free: readonly number[]): Rational => {
    if (row === a.rows) return Rational.ONE;
    let sum = Rational.ZERO;
    free.forEach((column, position) => {
      const rest = visit(
        row + 1,
        free.filter((other) => other !== column),
      );
      const term = a.at(row, column).times(rest);
      sum = position % 2 === 0 ? sum.plus(term) : sum.minus(term);
    });
    return sum;
  };
  return visit(
    0,
    Array.from({ length: a.columns }, (_, j) => j),
  );
}
