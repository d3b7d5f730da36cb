import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  dataOfSpectrum,
  matrixOfRank,
  SPECTRUM_KINDS,
  type SpectrumKind,
  singularValues,
} from '../../../properties/arbitraries/index.js';
import { determinant, Rational, RationalMatrix, rank } from '../../../src/exact/index.js';
import { explainedMoment } from '../../../src/landscape/index.js';
import { momentsOf } from '../../../src/network/index.js';
import { sampled, shrinksTo } from './simplest.js';

const HALF = Rational.of(1, 2);
const power = (bits: number) => Rational.of(2).pow(bits);
const texts = (values: readonly Rational[]) => values.map((value) => value.toString());

describe('matrices of a rank', () => {
  const shape = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.record({
        rows: fc.constant(rows),
        columns: fc.constant(columns),
        r: fc.nat(Math.min(rows, columns)),
      }),
    );

  test.prop([
    shape.chain((each) =>
      matrixOfRank(each.rows, each.columns, each.r).map((matrix) => ({ ...each, matrix })),
    ),
  ])('have it exactly', ({ matrix, rows, columns, r }) => {
    expect([matrix.rows, matrix.columns, rank(matrix)]).toEqual([rows, columns, r]);
  });

  it('shrink to diag(I_r, 0)', () => {
    shrinksTo(matrixOfRank(3, 2, 1), (m) => m.toStrings(), [
      ['1', '0'],
      ['0', '0'],
      ['0', '0'],
    ]);
  });
});

/** s_i − s_{i+1}, and the last value. */
const gapsOf = (values: readonly Rational[]) =>
  values.map((value, i) => value.minus(values[i + 1] ?? Rational.ZERO));

const HOLDS: Record<SpectrumKind, (gaps: readonly Rational[]) => boolean> = {
  distinct: (gaps) => gaps.every((gap) => gap.compare(HALF) >= 0),
  ties: (gaps) => gaps.at(-1)!.sign() > 0 && gaps.some((gap) => gap.isZero()),
  zeros: (gaps) => gaps.at(-1)!.isZero(),
  'near-ties': (gaps) =>
    gaps.every((gap) => gap.sign() > 0) &&
    gaps.filter((gap) => gap.compare(power(-10)) <= 0 && gap.compare(power(-40)) >= 0).length === 1,
  wide: (gaps) => gaps.every((gap) => gap.sign() > 0),
};

describe.each(SPECTRUM_KINDS)('a spectrum of kind %s', (kind) => {
  const least = kind === 'ties' ? 2 : 1;

  test.prop([
    fc
      .integer({ min: least, max: 4 })
      .chain((size) => singularValues(size, kind).map((values) => ({ size, values }))),
  ])('is what its name says', ({ size, values }) => {
    expect(values).toHaveLength(size);
    const gaps = gapsOf(values);
    expect(gaps.every((gap) => gap.sign() >= 0)).toBe(true);
    expect(HOLDS[kind](gaps), texts(values).join(' ')).toBe(true);
  });

  test.prop(
    [
      fc
        .integer({ min: least, max: 3 })
        .chain((dy) => fc.integer({ min: dy, max: 3 }).chain((dx) => dataOfSpectrum(dx, dy, kind))),
    ],
    { numRuns: 40 },
  )('is the spectrum of the data made from it', ({ x, y, eigenvectors, eigenvalues }) => {
    const moments = momentsOf(x, y);
    expect(determinant(moments.xx).isZero()).toBe(false);
    expect(
      explainedMoment(moments)
        .times(eigenvectors)
        .equals(eigenvectors.times(RationalMatrix.diagonal([...eigenvalues]))),
    ).toBe(true);
    expect(rank(eigenvectors)).toBe(y.rows);
  });
});

it('every gap from 2⁻¹⁰ to 2⁻⁴⁰ occurs, between any two neighbours', () => {
  const seen = new Set(
    sampled(singularValues(3, 'near-ties'), 2000).map((values) => {
      const gaps = gapsOf(values);
      const at = gaps[0]!.compare(HALF) < 0 ? 0 : 1;
      return `${at} ${gaps[at]!.denominator.toString(2).length - 1}`;
    }),
  );
  expect(seen.size).toBe(2 * 31);
});

it('a tie may be of the largest or of the smallest; zeros may be all', () => {
  const ties = sampled(singularValues(3, 'ties')).map((values) => gapsOf(values)[0]!.isZero());
  expect(new Set(ties)).toEqual(new Set([true, false]));
  const zeros = sampled(singularValues(3, 'zeros')).map(
    (values) => values.filter((value) => value.isZero()).length,
  );
  expect(new Set(zeros)).toEqual(new Set([1, 2, 3]));
});

it.each([
  ['distinct', ['3/2', '1', '1/2']],
  ['ties', ['1', '1', '1/2']],
  ['zeros', ['1', '1/2', '0']],
  ['near-ties', ['1025/1024', '1', '1/2']],
  ['wide', ['64', '8', '1']],
] as const)('%s shrinks to %j', (kind, expected) => {
  shrinksTo(singularValues(3, kind), texts, [...expected]);
});

it('data shrink to X = I, Y = diag(s)', () => {
  shrinksTo(dataOfSpectrum(2, 2, 'near-ties'), ({ x, y }) => [x.toStrings(), y.toStrings()], [
    [
      ['1', '0'],
      ['0', '1'],
    ],
    [
      ['513/1024', '0'],
      ['0', '1/2'],
    ],
  ]);
});
