import { dataSpectrum } from './_internals/data-spectrum.js';
import { fittedSpectrum } from './_internals/fitted-spectrum.js';
import { pointAnalysis } from './_internals/point-analysis.js';
import type { AblatedPoint } from './ablated-point.js';
import type { RankClassification } from './classify-result.js';
import { criticalRanks } from './ranks.js';
import { tightened } from './tightened.js';

/**
 * The second-order classification by ranks (A24): with S the eigenvectors of Σ that the product
 * projects on and r = |S|, a critical point is a global minimum iff S = {1..r_max}, a bad saddle iff
 * S = {1..r}, r < r_max and it is tightened, and a strict saddle otherwise. No Hessian is formed.
 *
 * Applies under `xxt-full-rank`, `xyt-full-rank`, `dy-le-dx`, `distinct-eigenvalues`, squared loss,
 * linear activation and no weight decay; these are decided, and what fails is said.
 */
export function classifyByRanks(point: AblatedPoint): RankClassification {
  const failing = failingAssumptions(point);
  if (failing.length > 0) return { kind: 'not-applicable', failing };
  const ranks = criticalRanks(point);
  const { pivots, tightened: isTight } = tightened(ranks);
  const analysis = pointAnalysis(point);
  if (!analysis.isCritical)
    return { kind: 'applicable', class: 'not-critical', S: undefined, ranks, pivots };
  const { eigenvalues } = dataSpectrum(point.moments);
  const S = fittedSpectrum(eigenvalues, analysis.fittedMoment).flatMap(({ fitted }, index) =>
    fitted > 0 ? [index + 1] : [],
  );
  const r = ranks.rank;
  const leading = S.every((index, place) => index === place + 1);
  const complete = r === point.architecture.maximalRank;
  const decided = !leading
    ? 'strict-saddle'
    : complete
      ? 'global-minimum'
      : isTight
        ? 'bad-saddle'
        : 'strict-saddle';
  return { kind: 'applicable', class: decided, S, ranks, pivots };
}

function failingAssumptions(
  point: AblatedPoint,
): Extract<RankClassification, { kind: 'not-applicable' }>['failing'] {
  return [
    ...dataSpectrum(point.moments).failing,
    ...(point.lossWeights === undefined ? [] : (['squared-loss'] as const)),
    ...(point.activation === 'relu' ? (['linear-activation'] as const) : []),
    ...(point.weightDecay === undefined || point.weightDecay.isZero()
      ? []
      : (['no-weight-decay'] as const)),
  ];
}
