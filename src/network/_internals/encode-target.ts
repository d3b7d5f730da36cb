import { LemmascopeError } from '../../diagnostics/index.js';
import { parseRational, Rational } from '../../exact/index.js';
import { type CsvTable, cellsOf } from './csv-table.js';
import { exactCell } from './numeric-column.js';

/** The rows of Y that one target column contributes. */
export interface EncodedTarget {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Rational[])[];
}

/**
 * A numeric target is one row; a categorical one is one row per class. It counts as categorical
 * when none of its values reads as a number: a single typing error in a numeric column must not
 * turn that column into classes.
 */
export function encodeTarget(
  table: CsvTable,
  column: number,
  declaredCategorical: boolean,
): EncodedTarget {
  const name = table.header[column]!;
  const cells = cellsOf(table, column);
  if (!declaredCategorical && cells.some(({ value }) => looksNumeric(value)))
    return { names: [name], rows: [cells.map(({ value, place }) => exactCell(value, place))] };

  const classes = [...new Set(cells.map(({ value }) => value))];
  if (classes.length === 1)
    throw new LemmascopeError('DATA_SINGLE_CLASS', {
      path: `${table.path}, column ${name}`,
      expected: 'at least two classes',
      actual: JSON.stringify(classes[0]),
    });
  return {
    names: classes.map((value) => `${name}=${value}`),
    rows: classes.map((wanted) =>
      cells.map(({ value }) => (value === wanted ? Rational.ONE : Rational.ZERO)),
    ),
  };
}

/**
 * NaN and the infinities count as numbers gone wrong, not as names of classes, and so does a decimal
 * comma: `2,5` in a file separated by semicolons.
 */
function looksNumeric(value: string): boolean {
  if (/^[+-]?(nan|inf|infinity|\d+,\d+)$/i.test(value)) return true;
  try {
    parseRational(value);
    return true;
  } catch (error) {
    return error instanceof LemmascopeError && error.code !== 'NUMBER_MALFORMED';
  }
}
