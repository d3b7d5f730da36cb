import type { CriticalRanks, PivotRanks } from './ranks.js';

/** A pivot with what makes it tight, if anything does. */
export interface TightenedPivot extends PivotRanks {
  /** The first complementary block of rank r; `undefined` when neither has it. */
  readonly tightBy: 'between' | 'around' | undefined;
}

/** Whether a critical point is tightened, pivot by pivot. */
export interface Tightened {
  readonly tightened: boolean;
  readonly pivots: readonly TightenedPivot[];
}

/**
 * A critical point is tightened iff every pivot (i, j), N ≥ i > j ≥ 1, has a complementary block,
 * W_{i-1}⋯W_{j+1} or W_{j-1}⋯W_1 Σ_XY W_N⋯W_{i+1}, of rank r = rank W_N⋯W_1 (A24).
 *
 * By itself this says nothing about the Hessian: at a critical point with S = {1..r}, r < r_max, it
 * is equivalent to the Hessian having no negative eigenvalue.
 */
export function tightened(ranks: CriticalRanks): Tightened {
  const pivots = ranks.pivots.map((pivot): TightenedPivot => {
    if (pivot.between === ranks.rank) return { ...pivot, tightBy: 'between' };
    if (pivot.around === ranks.rank) return { ...pivot, tightBy: 'around' };
    return { ...pivot, tightBy: undefined };
  });
  return { tightened: pivots.every(({ tightBy }) => tightBy !== undefined), pivots };
}
