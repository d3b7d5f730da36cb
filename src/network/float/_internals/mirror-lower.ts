import type { MatrixView } from './matrix-view.js';

/** Makes a square row-major matrix in a buffer of its own symmetric, from its lower triangle. */
export function mirrorLower(square: MatrixView): void {
  const { data, rows } = square;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < i; j++) data[j * rows + i] = data[i * rows + j]!;
  }
}
