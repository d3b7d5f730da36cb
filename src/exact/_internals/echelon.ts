import type { RationalMatrix } from '../rational-matrix.js';

/** A fraction-free echelon form of an integer matrix. */
export interface Echelon {
  /** The worked rows: pivot rows first, in pivot order. */
  readonly entries: readonly (readonly bigint[])[];
  /** Original indices of the pivot rows, in pivot order. */
  readonly pivotRows: readonly number[];
  /** Increasing. */
  readonly pivotColumns: readonly number[];
  /** det of the original submatrix on `pivotRows` (in that order) and `pivotColumns`; 1 for rank 0. */
  readonly pivot: bigint;
}

/**
 * Bareiss elimination on the numerators, looking for pivots in the first `pivotable` columns. Every
 * entry met is a minor of the input, so the divisions are exact and the growth is Hadamard's.
 * `reduced` also clears above the pivots; each pivot entry then equals `pivot`, so that
 * entries / pivot is the reduced row echelon form.
 */
export function echelon(
  { rows, columns, numerators }: Pick<RationalMatrix, 'rows' | 'columns' | 'numerators'>,
  { reduced = false, pivotable = columns }: { reduced?: boolean; pivotable?: number } = {},
): Echelon {
  const entries = Array.from({ length: rows }, (_, i) =>
    numerators.slice(i * columns, (i + 1) * columns),
  );
  const order = Array.from({ length: rows }, (_, i) => i);
  const pivotColumns: number[] = [];
  let previous = 1n;
  for (let c = 0; c < pivotable && pivotColumns.length < rows; c++) {
    const r = pivotColumns.length;
    const found = smallestInColumn(entries, c, r);
    if (found === -1) continue;
    swap(entries, r, found);
    swap(order, r, found);
    pivotColumns.push(c);
    const pivotRow = entries[r]!;
    const pivot = pivotRow[c]!;
    for (let i = reduced ? 0 : r + 1; i < rows; i++) {
      if (i !== r) eliminate(entries[i]!, pivotRow, c, previous, i < r ? 0 : c + 1);
    }
    previous = pivot;
  }
  return {
    entries,
    pivotRows: order.slice(0, pivotColumns.length),
    pivotColumns,
    pivot: previous,
  };
}

/** row ← (pivot·row − row[c]·pivotRow) / previous, on the columns from `start` and on c itself. */
function eliminate(
  row: bigint[],
  pivotRow: readonly bigint[],
  c: number,
  previous: bigint,
  start: number,
): void {
  const pivot = pivotRow[c]!;
  const factor = row[c]!;
  row[c] = 0n;
  for (let j = start; j < row.length; j++) {
    if (j === c) continue;
    const entry = row[j]!;
    const other = factor === 0n ? 0n : pivotRow[j]!;
    if (other !== 0n) row[j] = (pivot * entry - factor * other) / previous;
    else if (entry !== 0n) row[j] = (pivot * entry) / previous;
  }
}

function smallestInColumn(
  entries: readonly (readonly bigint[])[],
  c: number,
  from: number,
): number {
  let best = -1;
  let smallest = 0n;
  for (let i = from; i < entries.length; i++) {
    const entry = entries[i]![c]!;
    const magnitude = entry < 0n ? -entry : entry;
    if (magnitude !== 0n && (best === -1 || magnitude < smallest)) {
      best = i;
      smallest = magnitude;
    }
  }
  return best;
}

function swap<T>(items: T[], i: number, j: number): void {
  const held = items[i]!;
  items[i] = items[j]!;
  items[j] = held;
}
