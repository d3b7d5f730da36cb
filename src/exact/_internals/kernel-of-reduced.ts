import { RationalMatrix } from '../rational-matrix.js';
import { content } from './content.js';
import type { Echelon } from './echelon.js';

/**
 * A basis of the right kernel, as primitive integer columns, from a reduced form whose first
 * `columns` columns are the matrix.
 */
export function kernelOfReduced(form: Echelon, columns: number): RationalMatrix {
  const { entries, pivotColumns, pivot } = form;
  const isPivot = new Set(pivotColumns);
  const free = Array.from({ length: columns }, (_, j) => j).filter((j) => !isPivot.has(j));
  const values = new Array<bigint>(columns * free.length).fill(0n);
  free.forEach((f, k) => {
    const above = pivotColumns.map((_, i) => entries[i]![f]!);
    const common = pivot < 0n ? -content(above, pivot) : content(above, pivot);
    values[f * free.length + k] = pivot / common;
    pivotColumns.forEach((column, i) => {
      values[column * free.length + k] = -above[i]! / common;
    });
  });
  return RationalMatrix.ofIntegers(columns, free.length, values);
}
