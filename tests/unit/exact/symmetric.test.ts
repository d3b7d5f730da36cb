import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  determinant,
  ldlt,
  type Rational,
  RationalMatrix,
  semidefiniteness,
  symmetricInertia,
} from '../../../src/exact/index.js';
import {
  matrices,
  mixedPivots,
  symmetricMatrices,
  unimodular,
  withInertia,
} from './arbitraries.js';
import { refusal } from './coded.js';

const form = (a: RationalMatrix, v: RationalMatrix): Rational =>
  v.transpose().times(a).times(v).at(0, 0);

describe('inertia', () => {
  test.prop([withInertia(3)])('is the constructed one', ({ matrix, positive, negative, zero }) => {
    expect(symmetricInertia(matrix)).toEqual({ positive, negative, zero });
    expect(symmetricInertia(matrix.negate())).toEqual({
      positive: negative,
      negative: positive,
      zero,
    });
  });

  test.prop([fc.nat(6).chain((n) => fc.tuple(symmetricMatrices(n), unimodular(n)))])(
    'survives congruence (Sylvester)',
    ([a, s]) => {
      expect(symmetricInertia(s.transpose().times(a).times(s))).toEqual(symmetricInertia(a));
    },
  );

  test.prop([fc.nat(3).chain((m) => fc.nat(3).chain((n) => matrices(m, n)))])(
    'of [[0, B], [Bᵀ, 0]] is balanced: 2×2 pivots only',
    (b) => {
      const zeros = (n: number) => RationalMatrix.zero(n, n);
      const a = zeros(b.rows)
        .beside(b)
        .above(b.transpose().beside(zeros(b.columns)));
      const { positive, negative } = symmetricInertia(a);
      expect(positive).toBe(negative);
      expect(symmetricInertia(a)).toEqual(ldlt(a).inertia);
    },
  );

  test('examples', () => {
    expect(symmetricInertia(RationalMatrix.zero(0, 0))).toEqual({
      positive: 0,
      negative: 0,
      zero: 0,
    });
    const hollow = RationalMatrix.fromRows([
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ]);
    expect(symmetricInertia(hollow)).toEqual({ positive: 1, negative: 2, zero: 0 });
  });

  test('refuses, naming the two entries', () => {
    const a = RationalMatrix.fromRows([
      [0, 1, 0],
      [1, 0, '1/3'],
      [0, 2, 0],
    ]);
    for (const run of [symmetricInertia, ldlt, semidefiniteness]) {
      const error = refusal('MATRIX_NOT_SYMMETRIC', () => run(a));
      expect(error.message).toContain('(2, 1) and (1, 2)');
      expect(error.message).toContain('2 and 1/3');
      refusal('SHAPE_MISMATCH', () => run(RationalMatrix.zero(1, 2)));
    }
  });
});

describe('LDLᵀ', () => {
  test.prop([fc.nat(6).chain(symmetricMatrices)])('reconstructs', (a) => {
    checkFactors(a);
  });

  test.prop([mixedPivots])('reconstructs when 2×2 pivots follow others', (a) => {
    checkFactors(a);
    checkWitnesses(a);
  });

  test.prop([withInertia(2)])('reconstructs singular matrices', ({ matrix }) => {
    checkFactors(matrix);
  });
});

describe('semidefiniteness', () => {
  test.prop([withInertia(3)])('kind and witnesses', ({ matrix, positive, negative, zero }) => {
    const verdict = semidefiniteness(matrix);
    expect(verdict.inertia).toEqual({ positive, negative, zero });
    const definite = zero === 0 ? 'definite' : 'semidefinite';
    const sign = positive > 0 ? (negative > 0 ? 'both' : 'positive') : 'negative';
    const expected = positive + negative === 0 ? 'zero' : `${sign}-${definite}`;
    expect(verdict.kind).toBe(sign === 'both' ? 'indefinite' : expected);
    expect('positiveWitness' in verdict).toBe(positive > 0);
    expect('negativeWitness' in verdict).toBe(negative > 0);
    checkWitnesses(matrix);
  });

  test.prop([fc.nat(6).chain(symmetricMatrices)])('witnesses of any symmetric matrix', (a) => {
    checkWitnesses(a);
  });

  test('a negative direction that no diagonal entry shows', () => {
    const a = RationalMatrix.fromRows([
      [1, 2],
      [2, 1],
    ]);
    const verdict = semidefiniteness(a);
    if (verdict.kind !== 'indefinite') throw new Error('eigenvalues 3 and -1');
    expect(verdict.negativeWitness.toStrings()).toEqual([['-2'], ['1']]);
    expect(verdict.negativeValue.toString()).toBe('-3');
  });
});

function checkFactors(a: RationalMatrix): void {
  const { permutation, lower, blockDiagonal, inertia } = ldlt(a);
  const n = a.rows;
  expect([...permutation].sort((i, j) => i - j)).toEqual(Array.from({ length: n }, (_, i) => i));
  const product = lower.times(blockDiagonal).times(lower.transpose());
  expect(product).toEqual(a.submatrix(permutation, permutation));
  lower.toRows().forEach((row, i) => {
    expect(row[i]!.toString()).toBe('1');
    for (const entry of row.slice(i + 1)) expect(entry.isZero()).toBe(true);
  });
  blockDiagonal.toRows().forEach((row, i) => {
    row.forEach((entry, j) => {
      if (Math.abs(i - j) > 1) expect(entry.isZero()).toBe(true);
    });
  });
  expect(determinant(blockDiagonal)).toEqual(determinant(a));
  expect(inertia).toEqual(symmetricInertia(a));
}

function checkWitnesses(a: RationalMatrix): void {
  const verdict = semidefiniteness(a);
  if ('positiveWitness' in verdict) {
    expect(form(a, verdict.positiveWitness)).toEqual(verdict.positiveValue);
    expect(verdict.positiveValue.sign()).toBe(1);
    expect(verdict.positiveWitness.denominator).toBe(1n);
  }
  if ('negativeWitness' in verdict) {
    expect(form(a, verdict.negativeWitness)).toEqual(verdict.negativeValue);
    expect(verdict.negativeValue.sign()).toBe(-1);
    expect(verdict.negativeWitness.denominator).toBe(1n);
  }
}
