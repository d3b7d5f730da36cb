type Cells = readonly (string | number)[];

/** A Markdown table with its columns aligned; the first column to the left, numbers to the right. */
export function table(head: Cells, rows: readonly Cells[]): string;
