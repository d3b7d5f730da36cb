import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { matrices, rationals, symmetricMatrices } from './arbitraries.js';
import { refusal } from './coded.js';

const size = fc.nat(3);

/** Tuples of matrices whose shapes follow from a few sizes. */
function shaped(...shapes: [string, string][]): fc.Arbitrary<RationalMatrix[]> {
  return fc
    .record({ l: size, m: size, n: size, k: size })
    .chain((sizes) =>
      fc.tuple(
        ...shapes.map(([rows, columns]) =>
          matrices(sizes[rows as keyof typeof sizes], sizes[columns as keyof typeof sizes]),
        ),
      ),
    );
}

describe('ring axioms, empty matrices included', () => {
  test.prop([shaped(['l', 'm'], ['l', 'm'], ['l', 'm']), rationals, rationals])(
    'addition and scaling',
    ([a, b, c], s, t) => {
      expect(a!.plus(b!)).toEqual(b!.plus(a!));
      expect(a!.plus(b!).plus(c!)).toEqual(a!.plus(b!.plus(c!)));
      expect(a!.minus(b!).plus(b!)).toEqual(a!);
      expect(a!.plus(a!.negate())).toEqual(a!.zeroOf(a!.rows, a!.columns));
      expect(a!.scale(s).scale(t)).toEqual(a!.scale(s.times(t)));
      expect(a!.scale(s).plus(a!.scale(t))).toEqual(a!.scale(s.plus(t)));
    },
  );

  test.prop([shaped(['l', 'm'], ['m', 'n'], ['n', 'k'], ['m', 'n'])])(
    'multiplication',
    ([a, b, c, d]) => {
      expect(a!.times(b!).times(c!)).toEqual(a!.times(b!.times(c!)));
      expect(a!.times(b!.plus(d!))).toEqual(a!.times(b!).plus(a!.times(d!)));
      expect(a!.times(b!).transpose()).toEqual(b!.transpose().times(a!.transpose()));
      expect(a!.times(RationalMatrix.identity(a!.columns))).toEqual(a!);
      expect(a!.identityOf(a!.rows).times(a!)).toEqual(a!);
    },
  );

  test.prop([shaped(['l', 'm'], ['m', 'n'])])(
    'the product is the sum over the inner index',
    ([a, b]) => {
      const product = a!.times(b!);
      for (let i = 0; i < a!.rows; i++) {
        for (let j = 0; j < b!.columns; j++) {
          let sum = Rational.ZERO;
          for (let k = 0; k < a!.columns; k++) sum = sum.plus(a!.at(i, k).times(b!.at(k, j)));
          expect(product.at(i, j)).toEqual(sum);
        }
      }
    },
  );
});

describe('Kronecker product, vec, trace', () => {
  test.prop([shaped(['l', 'm'], ['n', 'k'], ['m', 'l'], ['k', 'n'])])(
    '(A⊗B)(C⊗D) = AC⊗BD',
    ([a, b, c, d]) => {
      expect(a!.kronecker(b!).times(c!.kronecker(d!))).toEqual(
        a!.times(c!).kronecker(b!.times(d!)),
      );
    },
  );

  test.prop([shaped(['l', 'm'], ['m', 'n'], ['n', 'k'])])(
    'vec(AVB) = (Bᵀ⊗A) vec V',
    ([a, v, b]) => {
      expect(a!.times(v!).times(b!).vec()).toEqual(b!.transpose().kronecker(a!).times(v!.vec()));
    },
  );

  test.prop([shaped(['l', 'm'], ['m', 'l'])])('tr AB = tr BA', ([a, b]) => {
    expect(a!.times(b!).trace()).toEqual(b!.times(a!).trace());
  });

  test('examples', () => {
    const a = RationalMatrix.fromRows([
      [1, 2],
      [3, 4],
    ]);
    expect(a.vec().toStrings()).toEqual([['1'], ['3'], ['2'], ['4']]);
    expect(a.kronecker(RationalMatrix.fromRows([[0, 1]])).toStrings()).toEqual([
      ['0', '1', '0', '2'],
      ['0', '3', '0', '4'],
    ]);
    expect(a.trace().toString()).toBe('5');
    expect(a.power(3).toStrings()).toEqual([
      ['37', '54'],
      ['81', '118'],
    ]);
    expect(a.power(0).equals(RationalMatrix.identity(2))).toBe(true);
  });
});

describe('canonical form', () => {
  test.prop([shaped(['l', 'm']), fc.bigInt(-20n, -1n)])(
    'does not depend on the scale',
    ([a], f) => {
      const { rows, columns, numerators, denominator } = a!;
      const scaled = numerators.map((x) => x * f);
      const again = RationalMatrix.ofIntegers(rows, columns, scaled, denominator * f);
      expect(again).toEqual(a);
      expect(again.equals(a!)).toBe(true);
    },
  );

  test('a zero matrix has denominator 1, and is equal only in its own shape', () => {
    expect(RationalMatrix.ofIntegers(1, 2, [0n, 0n], 7n).denominator).toBe(1n);
    expect(RationalMatrix.zero(0, 3).equals(RationalMatrix.zero(0, 2))).toBe(false);
    expect(RationalMatrix.zero(2, 3).isZero()).toBe(true);
  });

  test('the given array is not kept', () => {
    const values = [1n];
    const a = RationalMatrix.ofIntegers(1, 1, values);
    values[0] = 2n;
    expect(a.at(0, 0).toString()).toBe('1');
  });
});

describe('taking apart and putting together', () => {
  test.prop([shaped(['l', 'm'], ['l', 'n'], ['k', 'm'])])(
    'beside, above, row, column',
    ([a, b, c]) => {
      const wide = a!.beside(b!);
      const tall = a!.above(c!);
      expect([wide.rows, wide.columns]).toEqual([a!.rows, a!.columns + b!.columns]);
      expect([tall.rows, tall.columns]).toEqual([a!.rows + c!.rows, a!.columns]);
      for (let j = 0; j < a!.columns; j++) expect(wide.column(j)).toEqual(a!.column(j));
      for (let j = 0; j < b!.columns; j++) {
        expect(wide.column(a!.columns + j)).toEqual(b!.column(j));
      }
      for (let i = 0; i < c!.rows; i++) expect(tall.row(a!.rows + i)).toEqual(c!.row(i));
      expect(wide.transpose()).toEqual(a!.transpose().above(b!.transpose()));
    },
  );

  test.prop([fc.integer({ min: 1, max: 4 }).chain((n) => matrices(n, 3))])('reading back', (a) => {
    expect(RationalMatrix.fromRows(a.toStrings())).toEqual(a);
    expect(RationalMatrix.fromRows(a.toRows())).toEqual(a);
    expect([...a.toNumbers()]).toEqual(
      a
        .toRows()
        .flat()
        .map((x) => x.toNumber()),
    );
    const all = Array.from({ length: a.rows }, (_, i) => i);
    expect(a.submatrix(all, [0, 1, 2])).toEqual(a);
    expect(a.submatrix(all, [2, 0]).column(1)).toEqual(a.column(0));
  });

  test.prop([fc.nat(4).chain(symmetricMatrices), fc.nat(4).chain((n) => matrices(n, n))])(
    'symmetry',
    (s, a) => {
      expect(s.isSymmetric()).toBe(true);
      expect(a.isSymmetric()).toBe(
        a.toRows().every((row, i) => row.every((x, j) => x.equals(a.at(j, i)))),
      );
    },
  );

  test('constructors agree', () => {
    const half = Rational.of(1, 2);
    expect(RationalMatrix.diagonal([half, Rational.ONE])).toEqual(
      RationalMatrix.fromRows([
        ['1/2', 0n],
        [0, '1.0'],
      ]),
    );
    expect(RationalMatrix.columnVector([half])).toEqual(RationalMatrix.fromRows([[half]]));
    expect(RationalMatrix.fromRows([])).toEqual(RationalMatrix.zero(0, 0));
    expect(RationalMatrix.fromRows([[], []])).toEqual(RationalMatrix.zero(2, 0));
  });
});

describe('refusals', () => {
  const a = RationalMatrix.zero(2, 3);
  const b = RationalMatrix.zero(2, 2);

  test('shapes, with both in the message', () => {
    for (const run of [
      () => a.plus(b),
      () => a.minus(b),
      () => a.times(b),
      () => a.above(b),
      () => a.beside(RationalMatrix.zero(3, 2)),
    ]) {
      expect(refusal('SHAPE_MISMATCH', run).message).toMatch(/2×3 and \d×2/);
    }
    expect(refusal('SHAPE_MISMATCH', () => a.trace()).message).toContain('2×3');
    refusal('SHAPE_MISMATCH', () => a.power(2));
    refusal('SHAPE_MISMATCH', () => RationalMatrix.ofIntegers(2, 2, [1n]));
  });

  test('indices and sizes', () => {
    for (const index of [-1, 3, 0.5, Number.NaN]) {
      refusal('INDEX_OUT_OF_RANGE', () => a.at(0, index));
      refusal('INDEX_OUT_OF_RANGE', () => a.at(index, 0));
      refusal('INDEX_OUT_OF_RANGE', () => a.column(index));
      refusal('INDEX_OUT_OF_RANGE', () => a.row(index));
      refusal('INDEX_OUT_OF_RANGE', () => a.submatrix([index], []));
      refusal('INDEX_OUT_OF_RANGE', () => a.submatrix([], [index]));
    }
    refusal('INDEX_OUT_OF_RANGE', () => RationalMatrix.zero(0, 0).at(0, 0));
    for (const n of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      refusal('INTEGER_EXPECTED', () => RationalMatrix.identity(n));
      refusal('INTEGER_EXPECTED', () => b.power(n));
    }
  });

  test('entries', () => {
    expect(refusal('MATRIX_RAGGED', () => RationalMatrix.fromRows([[1], [1, 2]])).path).toBe('[1]');
    expect(refusal('NUMBER_MALFORMED', () => RationalMatrix.fromRows([[1, 'x']])).path).toBe(
      '[0][1]',
    );
    refusal('NUMBER_MALFORMED', () => RationalMatrix.fromRows([[0.5]]));
    refusal('DIVISION_BY_ZERO', () => RationalMatrix.ofIntegers(1, 1, [1n], 0n));
  });
});
