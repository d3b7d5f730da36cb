import { LemmascopeError } from '../../diagnostics/index.js';

/** A rectangular table of words, with the line each row came from. */
export interface CsvTable {
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** The index of a named column. @throws DATA_COLUMN_MISSING */
export function columnOf(table: CsvTable, name: string): number {
  const index = table.header.indexOf(name);
  if (index < 0)
    throw new LemmascopeError('DATA_COLUMN_MISSING', {
      path: table.path,
      expected: `one of ${table.header.join(', ')}`,
      actual: JSON.stringify(name),
    });
  return index;
}

/** Calls back with every cell of a column and where it stands. @throws DATA_EMPTY_CELL */
export function cellsOf(
  table: CsvTable,
  column: number,
): readonly { readonly value: string; readonly place: string }[] {
  return table.rows.map(({ line, cells }) => {
    const place = `${table.path}:${line}, column ${table.header[column]}`;
    const value = cells[column]!;
    if (value === '')
      throw new LemmascopeError('DATA_EMPTY_CELL', {
        path: place,
        expected: 'a value',
        actual: '""',
      });
    return { value, place };
  });
}
