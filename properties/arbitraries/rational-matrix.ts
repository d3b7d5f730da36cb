import fc from 'fast-check';
import { type Rational, RationalMatrix } from '../../src/exact/index.js';
import { nonzeroRational, smallRational } from './small-rational.js';

/** A rows × columns matrix of small rationals. Shrinks to 0, entry by entry. */
export function rationalMatrix(rows: number, columns: number): fc.Arbitrary<RationalMatrix> {
  const size = rows * columns;
  return fc
    .array(smallRational(), { minLength: size, maxLength: size })
    .map((entries) => RationalMatrix.ofRationals(rows, columns, entries));
}

/** Rank at most r: a product of rows × r and r × columns. Shrinks to 0. */
export function lowRankMatrix(
  rows: number,
  columns: number,
  r: number,
): fc.Arbitrary<RationalMatrix> {
  return fc
    .tuple(rationalMatrix(rows, r), rationalMatrix(r, columns))
    .map(([left, right]) => left.times(right));
}

/** L·D·R with L, R unit triangular and D without zeros: invertible by construction. Shrinks to I. */
export function invertibleMatrix(size: number): fc.Arbitrary<RationalMatrix> {
  const diagonal = fc
    .array(nonzeroRational(), { minLength: size, maxLength: size })
    .map((entries: Rational[]) => RationalMatrix.diagonal(entries));
  return fc
    .tuple(unitLower(size), diagonal, unitLower(size))
    .map(([lower, d, upper]) => lower.times(d).times(upper.transpose()));
}

function unitLower(size: number): fc.Arbitrary<RationalMatrix> {
  const below = (size * (size - 1)) / 2;
  return fc
    .array(fc.integer({ min: -2, max: 2 }), { minLength: below, maxLength: below })
    .map((entries) =>
      RationalMatrix.fromRows(
        Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (__, j) =>
            j > i ? 0 : j === i ? 1 : entries[(i * (i - 1)) / 2 + j]!,
          ),
        ),
      ),
    );
}
