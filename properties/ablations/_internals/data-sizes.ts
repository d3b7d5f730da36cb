import type { AblatedAssumption } from '../assumption.js';
import type { Draw, Entries } from './drawn.js';

/** Sizes and singular values of data that lack exactly what is dropped. */
export interface DataSizes {
  readonly dx: number;
  readonly dy: number;
  /** rank X. */
  readonly rank: number;
  /** Largest first, min(d_y, rank X) of them: Σ has their squares as eigenvalues, and zeros. */
  readonly singularValues: readonly number[];
}

/**
 * Data that violate the dropped assumption and satisfy the others, by their sizes and spectrum:
 *
 * - a tie among positive eigenvalues;
 * - XYᵀ of rank d_y − 1, so that the one eigenvalue 0 is still distinct from the others;
 * - rank X < d_x with d_y ≤ rank X, so that XYᵀ has full rank; or with rank XYᵀ = d_y − 1 too;
 * - d_y = d_x + 1, with the eigenvalue 0 once.
 *
 * @param explained XYᵀ ≠ 0: there are saddles.
 */
export function dataSizes(
  { choose, entries }: Draw,
  dropped: AblatedAssumption,
  { maxWidth, explained }: { readonly maxWidth: number; readonly explained: boolean },
): DataSizes {
  const gaps = entries(SLOT);
  /** At least `least`, whatever the bound. */
  const upTo = (least: number, most: number) => least + choose(Math.max(1, most - least + 1));
  switch (dropped) {
    case 'distinct-eigenvalues': {
      const dy = upTo(2, maxWidth);
      const dx = upTo(dy, maxWidth);
      return { dx, dy, rank: dx, singularValues: decreasing(gaps, dy, 1 + choose(dy - 1)) };
    }
    case 'xyt-full-rank': {
      const dx = upTo(explained ? 2 : 1, maxWidth);
      const dy = upTo(explained ? 2 : 1, dx);
      return { dx, dy, rank: dx, singularValues: [...decreasing(gaps, dy - 1), 0] };
    }
    case 'xxt-full-rank': {
      const dx = upTo(2, maxWidth);
      const rank = upTo(1, dx - 1);
      const dy = upTo(1, rank);
      return { dx, dy, rank, singularValues: decreasing(gaps, dy) };
    }
    case 'data-full-rank': {
      const dx = upTo(explained ? 2 : 1, maxWidth);
      const rank = upTo(explained ? 1 : 0, dx - 1);
      const dy = upTo(explained ? 2 : 1, rank + 1);
      const zero = rank >= dy ? [0] : [];
      return { dx, dy, rank, singularValues: [...decreasing(gaps, dy - 1), ...zero] };
    }
    case 'dy-le-dx': {
      const dx = upTo(1, maxWidth - 1);
      return { dx, dy: dx + 1, rank: dx, singularValues: decreasing(gaps, dx) };
    }
    default: {
      const dx = upTo(1, maxWidth);
      const dy = upTo(1, dx);
      return { dx, dy, rank: dx, singularValues: decreasing(gaps, dy) };
    }
  }
}

/** Of the singular values. */
const SLOT = 0;

/** Positive integers, largest first; distinct, or the entry `tie` ≥ 1 from the end equals the one after. */
function decreasing(gaps: Entries, count: number, tie = -1): number[] {
  let size = 0;
  return Array.from({ length: count }, (_, index) => {
    size += index === tie ? 0 : 1 + gaps(2, index);
    return size;
  }).reverse();
}
