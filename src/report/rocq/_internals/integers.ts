import type { RationalMatrix } from '../../../exact/index.js';

/** A list as Rocq writes it. */
export function listOf(items: readonly (string | bigint | number)[]): string {
  return `[${items.join('; ')}]`;
}

/** Rows of integers. */
export function rowsOf(rows: number, columns: number, entry: (index: number) => string): string {
  return listOf(
    Array.from({ length: rows }, (_, i) =>
      listOf(Array.from({ length: columns }, (_, j) => entry(i * columns + j))),
    ),
  );
}

/** The numerators and their common denominator. */
export function fractionOf({ rows, columns, numerators, denominator }: RationalMatrix): string {
  return `(${rowsOf(rows, columns, (at) => `${numerators[at]!}`)}, ${denominator}%positive)`;
}
