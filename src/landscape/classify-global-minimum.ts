import { dataSpectrum } from './_internals/data-spectrum.js';
import { LossLeft } from './_internals/loss-left.js';
import type { AblatedPoint } from './ablated-point.js';
import type { Bounds } from './classify-result.js';

/**
 * The smallest value of the squared loss over all weights of an architecture,
 * ½(tr Σ_YY − λ_1 − ⋯ − λ_{r_max}) (Eckart–Young): exactly when the eigenvalues needed are rational
 * or all, else in an interval of relative width at most 10⁻¹⁴. Needs no assumption on the data.
 */
export function globalMinimum(point: Pick<AblatedPoint, 'architecture' | 'moments'>): Bounds {
  const { sigma, eigenvalues } = dataSpectrum(point.moments);
  let room = point.architecture.maximalRank;
  const times = eigenvalues.map(({ multiplicity }) => {
    const fitted = Math.min(multiplicity, room);
    room -= fitted;
    return fitted;
  });
  return new LossLeft(point.moments.yy.trace(), sigma.trace(), eigenvalues).bounds(times);
}
