import type { RationalMatrix } from '../../exact/index.js';
import { explainedMoment } from '../../landscape/index.js';
import type { Architecture, Moments } from '../../network/index.js';
import { symmetricSpectrum } from '../../numeric/index.js';

/**
 * The smallest loss ½‖W_{H+1}⋯W_1X − Y‖² without activation: ½(tr Σ_YY − λ_1 − ⋯ − λ_p), p the narrowest
 * layer. Moments are exact; where all of Σ counts so is its trace, else its eigenvalues are float.
 */
export function linearOptimum(
  architecture: Architecture,
  moments: Moments<RationalMatrix>,
): number {
  const explained = explainedMoment(moments);
  const rank = Math.min(architecture.maximalRank, explained.rows);
  if (architecture.narrowestHidden >= Math.min(architecture.inputWidth, explained.rows))
    return moments.yy.trace().minus(explained.trace()).toNumber() / 2;
  const { values } = symmetricSpectrum(explained.toNumbers(), explained.rows);
  const kept = values.slice(0, rank).reduce((sum, value) => sum + value, 0);
  return Math.max(0, (moments.yy.trace().toNumber() - kept) / 2);
}
