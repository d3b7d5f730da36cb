import { Rational, RationalMatrix } from '../../../src/exact/index.js';

/** The matrix with integer entries f(i, j). */
export function integers(
  rows: number,
  columns: number,
  entry: (i: number, j: number) => number,
): RationalMatrix {
  const values = Array.from({ length: rows * columns }, (_, at) =>
    BigInt(entry(Math.floor(at / columns), at % columns)),
  );
  return RationalMatrix.ofIntegers(rows, columns, values);
}

/** Entries on the diagonal of a rows × columns matrix, zeros elsewhere. */
export function diagonal(
  rows: number,
  columns: number,
  entries: readonly (Rational | number)[],
): RationalMatrix {
  const values = Array.from({ length: rows * columns }, (_, at) => {
    const entry = Math.floor(at / columns) === at % columns ? (entries[at % columns] ?? 0) : 0;
    return typeof entry === 'number' ? Rational.of(entry) : entry;
  });
  return RationalMatrix.ofRationals(rows, columns, values);
}

/** 1 on the diagonal, 0 elsewhere. */
export const partialIdentity = (rows: number, columns: number): RationalMatrix =>
  integers(rows, columns, (i, j) => (i === j ? 1 : 0));
