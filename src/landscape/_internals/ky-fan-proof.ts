import { inverse, type Rational, rank } from '../../exact/index.js';
import type { AblatedPoint } from '../ablated-point.js';
import type { JsonObject } from '../certify-document.js';
import { dataSpectrum } from './data-spectrum.js';
import { pointAnalysis } from './point-analysis.js';
import { positiveSquares } from './positive-squares.js';
import { squaresDocument } from './proof-documents.js';
import { separation } from './separation.js';

/**
 * Σ_{i≤r} λ_i ≤ rμ + tr Z for Z ⪰ 0, Z ⪰ Σ − μI, r = r_max: the proof `ky-fan`, at a point that
 * fits the r_max largest eigenvalues, with μ between them and the others. The lower bound it gives
 * is the loss at the point. `undefined` when XXᵀ is singular.
 */
export function kyFanProof(point: AblatedPoint, mu: Rational): JsonObject | undefined {
  const { moments } = point;
  if (rank(moments.xx) < moments.xx.rows) return undefined;
  const { sigma } = dataSpectrum(moments);
  const { slack, residual } = separation(sigma, pointAnalysis(point).fittedMoment, mu);
  return {
    method: 'ky-fan',
    xxInverse: inverse(moments.xx).toStrings(),
    mu: mu.toString(),
    slack: slack.toStrings(),
    zSquares: squaresDocument(positiveSquares(slack)!),
    residualSquares: squaresDocument(positiveSquares(residual)!),
  };
}
