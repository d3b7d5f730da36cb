import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  firstDifference,
  type Polynomial,
  PolynomialMatrix,
  PolynomialRing,
  parsePolynomial,
  Rational,
  RationalMatrix,
  sumOfSquares,
} from '../../../src/exact/index.js';
import { codeOf, lowPolynomial, point, rational, ring } from './polynomial-arbitraries.js';

const matrix = (rows: number, columns: number) =>
  fc
    .array(fc.array(lowPolynomial, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
    .map((entries) => PolynomialMatrix.fromRows(ring, entries));

const read = (rows: string[][]) =>
  PolynomialMatrix.fromRows(
    ring,
    rows.map((row) => row.map((text) => parsePolynomial(ring, text))),
  );

const options = { numRuns: 40 };

describe('PolynomialMatrix', () => {
  test.prop([matrix(2, 3), matrix(3, 2), matrix(2, 3), point, rational], options)(
    'evaluation commutes with every operation',
    (a, b, c, at, factor) => {
      const [A, B, C] = [a.evaluate(at), b.evaluate(at), c.evaluate(at)];
      const pairs: [PolynomialMatrix, RationalMatrix][] = [
        [a.plus(c), A.plus(C)],
        [a.minus(c), A.minus(C)],
        [a.times(b), A.times(B)],
        [a.negate(), A.negate()],
        [a.scale(factor), A.scale(factor)],
        [a.transpose(), A.transpose()],
        [a.kronecker(b), A.kronecker(B)],
        [a.vec(), A.vec()],
        [a.column(2), A.column(2)],
        [a.beside(c), A.beside(C)],
        [a.above(c), A.above(C)],
        [a.identityOf(3), A.identityOf(3)],
        [a.zeroOf(2, 4), A.zeroOf(2, 4)],
      ];
      for (const [symbolic, numeric] of pairs) {
        expect(symbolic.evaluate(at).toStrings()).toEqual(numeric.toStrings());
      }
      expect(a.times(b).trace().evaluate(at).equals(A.times(B).trace())).toBe(true);
      expect(a.at(1, 2).evaluate(at).equals(A.at(1, 2))).toBe(true);
    },
  );

  test.prop([matrix(2, 2), matrix(2, 2), matrix(2, 2)], options)('ring of matrices', (a, b, c) => {
    expect(
      a
        .times(b)
        .times(c)
        .equals(a.times(b.times(c))),
    ).toBe(true);
    expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
    expect(a.times(a.identityOf(2)).equals(a)).toBe(true);
    expect(a.times(b).trace().equals(b.times(a).trace())).toBe(true);
  });

  test.prop([matrix(2, 2), matrix(2, 3), matrix(3, 2)], options)(
    'vec(AVB) = (Bᵀ ⊗ A) vec V',
    (a, v, b) => {
      const right = b.transpose().kronecker(a).times(v.vec());
      expect(a.times(v).times(b).vec().equals(right)).toBe(true);
    },
  );

  test.prop([matrix(2, 2), matrix(2, 2), fc.integer({ min: 0, max: 3 })], options)(
    'the derivative obeys the product rule',
    (a, b, v) => {
      const rule = a
        .derivative(v)
        .times(b)
        .plus(a.times(b.derivative(v)));
      expect(a.times(b).derivative(v).equals(rule)).toBe(true);
    },
  );

  test.prop([matrix(2, 3)], options)('the sum of squares is tr AAᵀ', (a) => {
    expect(sumOfSquares(a).equals(a.times(a.transpose()).trace())).toBe(true);
  });

  test('builds from variables and rationals', () => {
    const two = PolynomialRing.of(['a_0', 'a_1', 'b_0', 'b_1']);
    const a = PolynomialMatrix.fromVariables(two, 2, 2, (i, j) => `${'ab'[i]}_${j}`);
    expect(a.toStrings()).toEqual([
      ['a_0', 'a_1'],
      ['b_0', 'b_1'],
    ]);
    const half = RationalMatrix.fromRows([['1/2', 0]]);
    const constant = PolynomialMatrix.fromRational(two, half);
    expect(constant.times(a).toStrings()).toEqual([['1/2*a_0', '1/2*a_1']]);
    const zeros = [0, 0, 0, 0].map(() => Rational.ZERO);
    expect(constant.evaluate(zeros).equals(half)).toBe(true);
  });

  test('empty matrices keep their shapes', () => {
    const thin = read([['x'], ['y']]).zeroOf(0, 2);
    expect(thin.times(read([['x'], ['y']])).columns).toBe(1);
    const sum = thin.transpose().times(thin);
    expect([sum.rows, sum.columns, sum.isZero()]).toEqual([2, 2, true]);
    const at = ring.variables.map(() => Rational.ONE);
    expect([thin.evaluate(at).rows, thin.evaluate(at).columns]).toEqual([0, 2]);
    expect(sumOfSquares(thin).isZero()).toBe(true);
  });

  test('misuse is refused with a code', () => {
    const row = read([['x', 'y']]);
    const other = PolynomialMatrix.fromRows(PolynomialRing.of(['x']), [[]]);
    for (const call of [
      () => row.times(row),
      () => row.plus(row.transpose()),
      () => row.minus(row.transpose()),
      () => row.trace(),
      () => row.beside(row.transpose()),
      () => row.above(row.transpose()),
      () => firstDifference(row, row.transpose()),
    ]) {
      expect(codeOf(call)).toBe('SHAPE_MISMATCH');
    }
    for (const call of [
      () => row.times(other),
      () => row.plus(other),
      () => row.kronecker(other),
      () => row.beside(other),
      () => row.above(other),
      () => row.equals(other),
      () => firstDifference(row, other),
      () => PolynomialMatrix.fromRows(other.ring, [[ring.one]]),
    ]) {
      expect(codeOf(call)).toBe('RING_MISMATCH');
    }
    expect(codeOf(() => row.at(1, 0))).toBe('INDEX_OUT_OF_RANGE');
    expect(codeOf(() => row.at(0, -1))).toBe('INDEX_OUT_OF_RANGE');
    expect(codeOf(() => row.column(2))).toBe('INDEX_OUT_OF_RANGE');
    expect(codeOf(() => PolynomialMatrix.fromRows(ring, [[ring.one], []]))).toBe('MATRIX_RAGGED');
    expect(codeOf(() => row.identityOf(-1))).toBe('INTEGER_EXPECTED');
  });
});

describe('firstDifference', () => {
  test.prop([matrix(2, 3), fc.nat(1), fc.nat(2), lowPolynomial], options)(
    'finds the entry that was changed',
    (a, row, column, change) => {
      const nonzero: Polynomial = change.isZero() ? ring.one : change;
      const rows = a.toRows();
      rows[row]![column] = rows[row]![column]!.plus(nonzero);
      const b = PolynomialMatrix.fromRows(ring, rows);
      expect(firstDifference(a, a)).toBeUndefined();
      const found = firstDifference(b, a)!;
      expect([found.row, found.column]).toEqual([row, column]);
      expect(found.difference.equals(nonzero)).toBe(true);
      expect(found.left.minus(found.right).equals(nonzero)).toBe(true);
    },
  );

  test('the first of several, row by row', () => {
    const found = firstDifference(
      read([
        ['1', '1'],
        ['1', '1'],
      ]),
      read([
        ['1', '1'],
        ['x', '2'],
      ]),
    );
    expect([found?.row, found?.column, found?.difference.toString()]).toEqual([1, 0, '-x + 1']);
  });
});
