import type { Hypothesis, StratumInstance } from '../../src/claims/index.js';
import type { RationalMatrix } from '../../src/exact/index.js';
import { type AssumptionId, decideAssumptions } from '../../src/landscape/index.js';
import { type Dataset, type Moments, momentsOf, type Point } from '../../src/network/index.js';

/** The second moments of the data: all that the assumptions of Theorem 2.3 are about. */
export type DataMoments = Moments<RationalMatrix>;

/** An assumption on the data, for points and for a user's dataset. */
export interface DataAssumption {
  readonly atPoint: Hypothesis<Point>;
  readonly ofData: Hypothesis<Dataset>;
}

const DECIDED = new WeakMap<DataMoments, ReadonlyMap<AssumptionId, boolean>>();

/** Decided once for each moments object. */
function holds(id: AssumptionId, moments: DataMoments): boolean {
  const decided =
    DECIDED.get(moments) ??
    // Names serve evidence for people, which nobody reads here.
    new Map(
      decideAssumptions(moments, { inputNames: [], targetNames: [] }).map((one) => [
        one.id,
        one.holds,
      ]),
    );
  DECIDED.set(moments, decided);
  return decided.get(id)!;
}

function assumption(id: AssumptionId, text: string): DataAssumption {
  return {
    atPoint: { id, text, decide: ({ moments }) => holds(id, moments) },
    ofData: { id, text, decide: ({ x, y }) => holds(id, momentsOf(x, y)) },
  };
}

/** The assumptions of Theorem 2.3 on the data, each decided exactly. */
export const DATA_ASSUMPTIONS = {
  xxtFullRank: assumption('xxt-full-rank', 'XXᵀ is invertible'),
  xytFullRank: assumption('xyt-full-rank', 'XYᵀ has full rank, min(d_x, d_y)'),
  dyLeDx: assumption('dy-le-dx', 'd_y ≤ d_x'),
  distinctEigenvalues: assumption(
    'distinct-eigenvalues',
    'Σ = Σ_YXΣ_XX⁻¹Σ_XY has d_y distinct eigenvalues',
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
