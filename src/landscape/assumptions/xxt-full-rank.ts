import { leftKernel, type RationalMatrix, rankWithEvidence } from '../../exact/index.js';
import type { AssumptionDecision } from '../assumption.js';

/**
 * Decides whether XXᵀ (d_x × d_x) is invertible, by exact elimination.
 *
 * Yes: its determinant. No: v ≠ 0 with vᵀXXᵀ = 0, hence vᵀX = 0, a linear relation among the
 * inputs.
 */
export function decideXxtFullRank(
  xx: RationalMatrix,
  inputNames: readonly string[],
): AssumptionDecision {
  const { rank, rows, columns, minor } = rankWithEvidence(xx);
  if (rank === xx.rows)
    return {
      id: 'xxt-full-rank',
      holds: true,
      evidence: { kind: 'minor', of: 'XXᵀ', rows, columns, value: minor },
    };
  return {
    id: 'xxt-full-rank',
    holds: false,
    evidence: {
      kind: 'kernel-vector',
      equation: 'vᵀX = 0',
      vector: leftKernel(xx).toRows()[0]!,
      labels: inputNames,
    },
  };
}
