import type { SecondOrderReading } from '../second-order-reading.js';
import { cycleOf } from './cycle.js';
import type { Recipe } from './recipe.js';

/** A reading as a table: bit 0 between, bit 1 around, bit 2 before, bit 3 after. */
export function tightTable({ isTight }: SecondOrderReading): readonly boolean[] {
  return Array.from({ length: 16 }, (_, bits) =>
    isTight({
      between: (bits & 1) !== 0,
      around: (bits & 2) !== 0,
      before: (bits & 4) !== 0,
      after: (bits & 8) !== 0,
    }),
  );
}

/**
 * Whether every pivot is tight. A path has rank r plus the number of arcs that cover it
 * (docs/strata.md, section 4), so it has rank r iff none does.
 */
export function allTight(recipe: Recipe, table: readonly boolean[]): boolean {
  const { pivots } = cycleOf(recipe.layers);
  for (let at = 0; at < pivots.length; at += 4) {
    let bits = 0;
    for (let path = 0; path < 4; path++)
      if (!isCovered(recipe, pivots[at + path]!)) bits |= 1 << path;
    if (!table[bits]!) return false;
  }
  return true;
}

function isCovered({ arcs, arcSpaces }: Recipe, path: number): boolean {
  for (let arc = 0; arc < arcs; arc++) if ((path & ~arcSpaces[arc]!) === 0) return true;
  return false;
}
