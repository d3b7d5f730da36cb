import type { BlockFactors } from './hessian-factors.js';
import type { MatrixView } from './matrix-view.js';
import { writeOuter } from './write-outer.js';
import { writeOuterSum } from './write-outer-sum.js';

/**
 * Lemma 4.3, all blocks: writes the n × n Hessian row by row, each row from left to right.
 *
 * Row (k; i,j) is, for every l, straightOuter_i ⊗ straightInner_j + crossedOuter_j ⊗ crossedInner_i,
 * in the names of `BlockFactors`.
 */
export function writeHessian(
  weights: readonly MatrixView[],
  blocks: readonly (readonly BlockFactors[])[],
  out: Float64Array,
): void {
  let at = 0;
  for (let k = 1; k < weights.length; k++) {
    const { rows, columns } = weights[k]!;
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        for (let l = 1; l < weights.length; l++) {
          const { straightOuter, straightInner, crossedOuter, crossedInner } = blocks[k]![l]!;
          const count = straightOuter.columns;
          const length = straightInner.columns;
          const a = straightOuter.data;
          const u = straightInner.data;
          if (k === l) writeOuter(out, at, count, length, a, i * count, u, j * length);
          else {
            const b = crossedOuter.data;
            const v = crossedInner.data;
            const aAt = i * count;
            const uAt = j * length;
            writeOuterSum(out, at, count, length, a, aAt, u, uAt, b, j * count, v, i * length);
          }
          at += count * length;
        }
      }
    }
  }
}
