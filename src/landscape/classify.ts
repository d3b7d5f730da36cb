import type { Inertia } from '../exact/index.js';
import { pointAnalysis } from './_internals/point-analysis.js';
import { ablatedLoss } from './ablated-loss.js';
import type { AblatedPoint } from './ablated-point.js';
import { classifyByHessian } from './classify-by-hessian.js';
import { classifyByRanks } from './classify-by-ranks.js';
import { globalMinimum } from './classify-global-minimum.js';
import type {
  Bounds,
  HessianClassification,
  PointClass,
  RankClassification,
} from './classify-result.js';
import type { CriticalRanks } from './ranks.js';
import { criticalRanks } from './ranks.js';
import type { TightenedPivot } from './tightened.js';

/** What a point is, found twice. */
export interface Classification {
  /** `inconclusive` also when the two ways disagree: then `disagreement` says how. */
  readonly class: PointClass | 'inconclusive';
  /** Of the Hessian, at any point; `undefined` where L has none. */
  readonly inertia: Inertia | undefined;
  /** r = rank W_N⋯W_1. */
  readonly rank: number;
  readonly ranks: CriticalRanks;
  /** S, counted from 1; only where the ranks classify. */
  readonly S: readonly number[] | undefined;
  /** Each pivot with the block that makes it tight; only where the ranks classify. */
  readonly pivots: readonly TightenedPivot[] | undefined;
  /** L(W), exact: "p/q". */
  readonly loss: string;
  /** The smallest loss of the architecture; unknown for ablated losses. */
  readonly globalMinimum: Bounds | undefined;
  readonly byRanks: RankClassification;
  readonly byHessian: HessianClassification;
  /** Both ways gave a verdict, and not the same one: a finding. */
  readonly disagreement: string | undefined;
  /** Why the class is `inconclusive`. */
  readonly reason: string | undefined;
}

/**
 * Classifies an exact point by ranks (A24) and by its Hessian, and compares.
 *
 * Where the assumptions of the rank classification fail, `byRanks` says which and the Hessian
 * decides alone. Where both apply they must agree; if not, no class is chosen.
 *
 * @throws POINT_NEEDS_SAMPLES when the loss needs X and Y and the point has moments only.
 */
export function classify(point: AblatedPoint): Classification {
  const byRanks = classifyByRanks(point);
  const byHessian = classifyByHessian(point);
  const applicable = byRanks.kind === 'applicable' ? byRanks : undefined;
  const ranks = applicable?.ranks ?? criticalRanks(point);
  const found = byHessian.kind === 'decided' ? byHessian.class : undefined;
  const disagreement =
    applicable !== undefined && found !== undefined && applicable.class !== found
      ? `by ranks ${applicable.class}, by the Hessian ${found}`
      : undefined;
  const decided = disagreement === undefined ? found : undefined;
  const loss = ablatedLoss(point);
  return {
    class: decided ?? 'inconclusive',
    inertia: byHessian.inertia,
    rank: ranks.rank,
    ranks,
    S: applicable?.S,
    pivots: applicable?.pivots,
    loss: loss.toString(),
    globalMinimum:
      decided === 'global-minimum'
        ? { lower: loss, upper: loss }
        : pointAnalysis(point).isSquaredLinear
          ? globalMinimum(point)
          : undefined,
    byRanks,
    byHessian,
    disagreement,
    reason: disagreement ?? (byHessian.kind === 'inconclusive' ? byHessian.reason : undefined),
  };
}
