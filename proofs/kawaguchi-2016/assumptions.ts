import type { Hypothesis, StratumInstance } from '../../src/claims/index.js';
import type { RationalMatrix } from '../../src/exact/index.js';
import { characteristicPolynomial, isSquareFree, rank } from '../../src/exact/index.js';
import { explainedMoment } from '../../src/landscape/index.js';
import { type Dataset, type Moments, momentsOf, type Point } from '../../src/network/index.js';

/** The second moments of the data: all that the assumptions of Theorem 2.3 are about. */
export type DataMoments = Moments<RationalMatrix>;

/** An assumption on the data, for points and for a user's dataset. */
export interface DataAssumption {
  readonly atPoint: Hypothesis<Point>;
  readonly ofData: Hypothesis<Dataset>;
}

function assumption(
  id: string,
  text: string,
  holds: (moments: DataMoments) => boolean,
): DataAssumption {
  const known = new WeakMap<DataMoments, boolean>();
  const decided = (moments: DataMoments): boolean => {
    const found = known.get(moments) ?? holds(moments);
    known.set(moments, found);
    return found;
  };
  return {
    atPoint: { id, text, decide: ({ moments }) => decided(moments) },
    ofData: { id, text, decide: ({ x, y }) => decided(momentsOf(x, y)) },
  };
}

/** The assumptions of Theorem 2.3 on the data, each decided exactly. */
export const DATA_ASSUMPTIONS = {
  xxtFullRank: assumption('xxt-full-rank', 'XXᵀ is invertible', ({ xx }) => rank(xx) === xx.rows),
  xytFullRank: assumption(
    'xyt-full-rank',
    'XYᵀ has full rank, min(d_x, d_y)',
    ({ yx }) => rank(yx) === Math.min(yx.rows, yx.columns),
  ),
  dyLeDx: assumption('dy-le-dx', 'd_y ≤ d_x', ({ yx }) => yx.rows <= yx.columns),
  distinctEigenvalues: assumption(
    'distinct-eigenvalues',
    'Σ = Σ_YXΣ_XX⁻¹Σ_XY has d_y distinct eigenvalues',
    (moments) => isSquareFree(characteristicPolynomial(explainedMoment(moments))),
  ),
} as const;

const all = Object.values(DATA_ASSUMPTIONS);

/** All of them, at a point. */
export const AT_POINT: readonly Hypothesis<Point>[] = all.map(({ atPoint }) => atPoint);

/** All of them, on a dataset. */
export const OF_DATA: readonly Hypothesis<Dataset>[] = all.map(({ ofData }) => ofData);

/** Their ids, in the same order. */
export const ASSUMPTIONS: readonly string[] = all.map(({ atPoint }) => atPoint.id);

/** Whether a stratum's representative satisfies the hypotheses of a claim. */
export const satisfies =
  (hypotheses: readonly Hypothesis<Point>[]) =>
  ({ point }: StratumInstance): boolean =>
    hypotheses.every(({ decide }) => decide(point));
