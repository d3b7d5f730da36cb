/** The names of the dimensions of a matrix: `['dy', 'd1']`. Equal names are equal numbers. */
export type Size = readonly [rows: string, columns: string];
