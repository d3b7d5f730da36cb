import { leftKernel, type RationalMatrix, rankWithEvidence } from '../../exact/index.js';
import type { AssumptionDecision } from '../assumption.js';

/**
 * Decides whether YXᵀ (d_y × d_x), and with it XYᵀ, has rank min(d_x, d_y).
 *
 * Yes: a nonzero minor of that size. No: v ≠ 0 with vᵀYXᵀ = 0 (d_y ≤ d_x: a combination of the
 * targets uncorrelated with every input), or vᵀXYᵀ = 0 (d_y > d_x: the other way round).
 */
export function decideXytFullRank(
  yx: RationalMatrix,
  inputNames: readonly string[],
  targetNames: readonly string[],
): AssumptionDecision {
  const { rank, rows, columns, minor } = rankWithEvidence(yx);
  if (rank === Math.min(yx.rows, yx.columns))
    return {
      id: 'xyt-full-rank',
      holds: true,
      evidence: { kind: 'minor', of: 'YXᵀ', rows, columns, value: minor },
    };
  const targetsAreFewer = yx.rows <= yx.columns;
  return {
    id: 'xyt-full-rank',
    holds: false,
    evidence: {
      kind: 'kernel-vector',
      equation: targetsAreFewer ? 'vᵀYXᵀ = 0' : 'vᵀXYᵀ = 0',
      vector: leftKernel(targetsAreFewer ? yx : yx.transpose()).toRows()[0]!,
      labels: targetsAreFewer ? targetNames : inputNames,
    },
  };
}
