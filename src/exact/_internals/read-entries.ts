import { LemmascopeError } from '../../diagnostics/index.js';
import { parseRational } from '../parse-rational.js';
import { Rational } from '../rational.js';

/** The entries of equally long rows, row-major. @throws MATRIX_RAGGED and what `parseRational` throws */
export function readEntries(
  rows: readonly (readonly (Rational | bigint | number | string)[])[],
): Rational[] {
  const columns = rows[0]?.length ?? 0;
  return rows.flatMap((row, i) => {
    if (row.length !== columns) {
      throw new LemmascopeError('MATRIX_RAGGED', {
        path: `[${i}]`,
        expected: `${columns} entries, as in the first row`,
        actual: `${row.length}`,
      });
    }
    return row.map((entry, j) => {
      if (entry instanceof Rational) return entry;
      return typeof entry === 'string' ? parseRational(entry, `[${i}][${j}]`) : Rational.of(entry);
    });
  });
}
