import type { MatrixView } from './matrix-view.js';

/** out := Aᵀ; both row-major in buffers of their own. */
export function copyTransposed(out: MatrixView, a: MatrixView): void {
  const { data, rows, columns } = out;
  const { data: source } = a;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) data[i * columns + j] = source[j * rows + i]!;
  }
}
