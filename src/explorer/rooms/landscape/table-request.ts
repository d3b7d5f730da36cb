import type { Request } from '../../worker/request.js';
import { datasetOf } from './problem.js';

export interface TableChoice {
  /** For messages: the name of the file. */
  readonly name: string;
  readonly csv: string;
  readonly targets: string;
}

/** A table that could be read. */
export interface TableRead extends TableChoice {
  readonly inputWidth: number;
  readonly outputWidth: number;
}

/** Reads a table before it takes the place of the data there are. */
export const tableRequest: Request<TableChoice, TableRead> = (input) => {
  const { inputWidth, outputWidth } = datasetOf(
    { widths: [], seed: 0, data: { kind: 'csv', csv: input.csv }, targets: input.targets },
    input.name,
  )!;
  return { ...input, inputWidth, outputWidth };
};
