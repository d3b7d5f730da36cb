/** A matrix that looks into a buffer: entry (i, j) is `data[at + i·rowStep + j·columnStep]`. */
export interface MatrixView {
  readonly data: Float64Array;
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly rowStep: number;
  readonly columnStep: number;
}

/** A row-major matrix: of zeros in a buffer of its own, or over `data` from `at` on. */
export function matrixView(
  rows: number,
  columns: number,
  data: Float64Array = new Float64Array(rows * columns),
  at = 0,
): MatrixView {
  return { data, at, rows, columns, rowStep: columns, columnStep: 1 };
}

/** The transpose, over the same buffer. */
export function transposed(view: MatrixView): MatrixView {
  const { data, at, rows, columns, rowStep, columnStep } = view;
  return { data, at, rows: columns, columns: rows, rowStep: columnStep, columnStep: rowStep };
}

/** The identity, in a buffer of its own. */
export function identity(size: number): MatrixView {
  const view = matrixView(size, size);
  for (let i = 0; i < size; i++) view.data[i * size + i] = 1;
  return view;
}
