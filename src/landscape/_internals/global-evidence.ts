import { type Rational, type RealRoot, symmetricInertia } from '../../exact/index.js';
import type { AblatedPoint } from '../ablated-point.js';
import type { GlobalEvidence } from '../classify-result.js';
import { dataSpectrum } from './data-spectrum.js';
import { fitsTheLargest, fittedSpectrum } from './fitted-spectrum.js';
import { pointAnalysis } from './point-analysis.js';
import { separation } from './separation.js';

/**
 * Whether a critical point of the squared loss is a global minimum, and why.
 *
 * PΣ_XX = Σ_YX is the least-squares solution. Otherwise P fits r_max eigenvalues of Σ, and a
 * rational μ with Σ − μI ⪰ 0 on their eigenvectors and ⪯ 0 on the others shows that they are the
 * largest; that is decided by two inertias.
 */
export function globalEvidence(point: AblatedPoint): GlobalEvidence | undefined {
  const { product, fittedMoment } = pointAnalysis(point);
  const { moments, architecture } = point;
  if (product.times(moments.xx).equals(moments.yx)) return { method: 'least-squares' };
  const { sigma, eigenvalues } = dataSpectrum(moments);
  const spectrum = fittedSpectrum(eigenvalues, fittedMoment);
  if (!fitsTheLargest(spectrum, architecture.maximalRank)) return undefined;
  const last = spectrum.findLast(({ fitted }) => fitted > 0)!;
  const next = spectrum.find(({ multiplicity, fitted }) => fitted < multiplicity)!;
  const mu = separator(last.eigenvalue, next.eigenvalue);
  const { slack, residual } = separation(sigma, fittedMoment, mu);
  const separates =
    symmetricInertia(slack).negative === 0 && symmetricInertia(residual).negative === 0;
  return separates ? { method: 'separation', mu } : undefined;
}

/**
 * A rational in [next, last]. Isolating intervals of different eigenvalues are disjoint; and an
 * eigenvalue fitted in part is rational: F is, so it fits conjugate eigenvalues equally often, and
 * the larger one would have been fitted completely.
 */
function separator(last: RealRoot, next: RealRoot): Rational {
  return last === next ? last.lower : next.upper;
}
