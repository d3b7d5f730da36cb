import { LemmascopeError } from '../../diagnostics/index.js';
import { parseRational, type Rational } from '../../exact/index.js';
import { type CsvTable, cellsOf } from './csv-table.js';

/** A column as exact numbers. @throws DATA_EMPTY_CELL, DATA_NOT_A_NUMBER, NUMBER_OUT_OF_RANGE */
export function numericColumn(table: CsvTable, column: number): Rational[] {
  return cellsOf(table, column).map(({ value, place }) => exactCell(value, place));
}

/** One cell as an exact number, or a coded error that says where it stands. */
export function exactCell(value: string, place: string): Rational {
  try {
    return parseRational(value, place);
  } catch (error) {
    if (error instanceof LemmascopeError && error.code === 'NUMBER_MALFORMED')
      throw new LemmascopeError('DATA_NOT_A_NUMBER', {
        path: place,
        expected: 'a finite number',
        actual: JSON.stringify(value),
      });
    throw error;
  }
}
