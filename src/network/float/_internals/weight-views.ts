import type { Architecture } from '../../architecture.js';
import { type MatrixView, matrixView } from './matrix-view.js';

/** `vector` = vec(W_1ᵀ), vec(W_2ᵀ), … seen as W_1, W_2, …, indexed from 1; index 0 is empty. */
export function weightViews(architecture: Architecture, vector: Float64Array): MatrixView[] {
  const views = architecture
    .layers()
    .map((layer) => matrixView(layer.rows, layer.columns, vector, layer.offset));
  return [matrixView(0, 0), ...views];
}
