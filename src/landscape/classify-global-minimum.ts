import { Rational, type RealRoot, refineRoot } from '../exact/index.js';
import { dataSpectrum } from './_internals/data-spectrum.js';
import type { AblatedPoint } from './ablated-point.js';
import type { Bounds } from './classify-result.js';

/**
 * The smallest value of the squared loss over all weights of an architecture,
 * ½(tr Σ_YY − λ_1 − ⋯ − λ_{r_max}) (Eckart–Young): exactly when the eigenvalues needed are rational
 * or all, else in an interval of relative width at most 10⁻¹⁴. Needs no assumption on the data.
 */
export function globalMinimum(point: Pick<AblatedPoint, 'architecture' | 'moments'>): Bounds {
  const { sigma, eigenvalues } = dataSpectrum(point.moments);
  const total = point.moments.yy.trace();
  let room = point.architecture.maximalRank;
  let left = 0;
  const picked: { root: RealRoot; times: number }[] = [];
  for (const root of eigenvalues.filter(({ upper }) => upper.sign() > 0)) {
    const times = Math.min(root.multiplicity, room);
    room -= times;
    left += root.multiplicity - times;
    if (times > 0) picked.push({ root, times });
  }
  if (left === 0) {
    const exact = total.minus(sigma.trace()).times(HALF);
    return { lower: exact, upper: exact };
  }
  let roots = picked;
  for (let width = Rational.ONE; ; width = width.times(RELATIVE_WIDTH)) {
    const half = (end: 'lower' | 'upper') =>
      roots
        .reduce((sum, { root, times }) => sum.minus(root[end].times(Rational.of(times))), total)
        .times(HALF);
    const bounds = { lower: half('upper'), upper: half('lower') };
    const spread = bounds.upper.minus(bounds.lower);
    if (spread.compare(bounds.lower.abs().times(RELATIVE_WIDTH)) <= 0) return bounds;
    if (spread.compare(SMALLEST_WIDTH) <= 0) return bounds;
    roots = roots.map(({ root, times }) => ({ root: refineRoot(root, width), times }));
  }
}

const HALF = Rational.of(1, 2);
const RELATIVE_WIDTH = Rational.of(1n, 10n ** 14n);
/** Below this width a value is reported as it stands: it is, or cannot be told from, zero. */
const SMALLEST_WIDTH = Rational.of(1n, 10n ** 60n);
