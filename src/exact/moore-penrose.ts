import { inverse } from './inverse.js';
import { rankWithEvidence } from './rank.js';
import type { RationalMatrix } from './rational-matrix.js';

/**
 * The Moore–Penrose inverse A⁺ (n×m) of A (m×n), rational because A is: with a largest nonsingular
 * submatrix in rows R and columns C, and F = A[·,C], K = A[R,·], A⁺ = Kᵀ(FᵀAKᵀ)⁻¹Fᵀ.
 */
export function moorePenrose(matrix: RationalMatrix): RationalMatrix {
  const { rows, columns } = rankWithEvidence(matrix);
  const allRows = Array.from({ length: matrix.rows }, (_, i) => i);
  const allColumns = Array.from({ length: matrix.columns }, (_, j) => j);
  const f = matrix.submatrix(allRows, columns).transpose();
  const k = matrix.submatrix(rows, allColumns).transpose();
  return k.times(inverse(f.times(matrix).times(k))).times(f);
}
