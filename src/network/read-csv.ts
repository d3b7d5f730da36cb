import { type CsvError, parse } from 'csv-parse/sync';
import { LemmascopeError } from '../diagnostics/index.js';
import { RationalMatrix } from '../exact/index.js';
import { type CsvTable, columnOf } from './_internals/csv-table.js';
import { encodeTarget } from './_internals/encode-target.js';
import { numericColumn } from './_internals/numeric-column.js';
import { Dataset } from './dataset.js';

/** How a table becomes X and Y. */
export interface CsvOptions {
  /** Where the text came from; errors say `path:line`. */
  readonly path: string;
  /** Columns that make up Y, in order. At least one. */
  readonly targets: readonly string[];
  /** Columns that make up X, in order. Default: every column that is not a target. */
  readonly inputs?: readonly string[];
  /** Targets to one-hot encode although their values are numbers. */
  readonly categorical?: readonly string[];
}

/**
 * Reads a CSV text with a header line into exact data.
 *
 * Decimals become the rationals they denote: `0.1` is 1/10. A target none of whose values is a
 * number is categorical and becomes one row per class, in order of first appearance, with 1 where
 * the sample is of that class and 0 elsewhere. A column that mixes numbers and words is refused
 * rather than guessed at. The separator is the one of `,` `;` and tab that is most frequent in the
 * header.
 *
 * @throws DATA_MALFORMED, DATA_RAGGED_ROW, DATA_EMPTY, DATA_EMPTY_CELL, DATA_COLUMN_DUPLICATE,
 *   DATA_COLUMN_MISSING, DATA_COLUMN_REPEATED, DATA_NOT_A_NUMBER, DATA_SINGLE_CLASS, DATA_NO_TARGET, DATA_NO_INPUT,
 *   NUMBER_OUT_OF_RANGE, each with `path:line`, the column and the offending value.
 */
export function readCsv(text: string, options: CsvOptions): Dataset {
  const table = readTable(text, options.path);
  if (options.targets.length === 0)
    throw new LemmascopeError('DATA_NO_TARGET', {
      path: options.path,
      expected: `one or more of ${table.header.join(', ')}`,
    });
  const targets = options.targets.map((name) => columnOf(table, name));
  const inputs = options.inputs
    ? options.inputs.map((name) => columnOf(table, name))
    : table.header.map((_, index) => index).filter((index) => !targets.includes(index));
  if (inputs.length === 0) throw new LemmascopeError('DATA_NO_INPUT', { path: options.path });
  for (const names of [options.targets, options.inputs ?? []]) refuseRepeated(names, options.path);
  const categorical = (options.categorical ?? []).map((name) => columnOf(table, name));
  const stray = categorical.find((column) => !targets.includes(column));
  if (stray !== undefined)
    throw new LemmascopeError('DATA_COLUMN_MISSING', {
      path: options.path,
      expected: `a categorical column among the targets ${options.targets.join(', ')}`,
      actual: JSON.stringify(table.header[stray]),
    });

  const encoded = targets.map((column) =>
    encodeTarget(table, column, categorical.includes(column)),
  );
  return Dataset.of({
    name: options.path,
    x: RationalMatrix.fromRows(inputs.map((column) => numericColumn(table, column))),
    y: RationalMatrix.fromRows(encoded.flatMap((target) => target.rows)),
    inputNames: inputs.map((column) => table.header[column]!),
    targetNames: encoded.flatMap((target) => target.names),
  });
}

/** A column taken twice makes XXᵀ singular or Y redundant by a slip of the fingers. */
function refuseRepeated(names: readonly string[], path: string): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined)
    throw new LemmascopeError('DATA_COLUMN_REPEATED', { path, actual: JSON.stringify(repeated) });
}

function readTable(text: string, path: string): CsvTable {
  const records = parseRecords(text, path);
  const [head, ...body] = records;
  if (head === undefined || body.length === 0)
    throw new LemmascopeError('DATA_EMPTY', {
      path,
      actual: head === undefined ? 'an empty file' : 'a header and nothing below it',
    });
  const header = head.cells;
  header.forEach((name, index) => {
    if (header.indexOf(name) !== index)
      throw new LemmascopeError('DATA_COLUMN_DUPLICATE', {
        path: `${path}:${head.line}`,
        actual: JSON.stringify(name),
      });
  });
  for (const { line, cells } of body)
    if (cells.length !== header.length)
      throw new LemmascopeError('DATA_RAGGED_ROW', {
        path: `${path}:${line}`,
        expected: `${header.length} cells, as in the header`,
        actual: `${cells.length}: ${JSON.stringify(cells.join(','))}`,
      });
  return { path, header, rows: body };
}

interface RecordWithLine {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parseRecords(text: string, path: string): { line: number; cells: readonly string[] }[] {
  let complete = 0;
  try {
    const records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      on_record: (record, { lines }) => {
        complete = lines;
        return record;
      },
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly RecordWithLine[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    const { code, message, lines } = error as CsvError & { lines?: number };
    // The parser names the last line of the file, not the row whose quote swallowed the rest.
    const isOpen = code === 'CSV_QUOTE_NOT_CLOSED';
    const line = isOpen ? complete + 1 : lines;
    throw new LemmascopeError('DATA_MALFORMED', {
      path: line === undefined ? path : `${path}:${line}`,
      actual: isOpen ? 'a quote that is opened here or just below and never closed' : message,
    });
  }
}

/** Counted in the first line that is not blank, quoted cells left out. */
function separatorOf(text: string): string {
  const header = /[^\r\n]*\S[^\r\n]*/.exec(text.replace(/"[^"]*"/g, '""'))?.[0] ?? '';
  const count = (separator: string) => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
