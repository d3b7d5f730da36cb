import type { Choices } from '../../../landscape/index.js';
import { cycleOf } from './cycle.js';
import type { Recipe } from './recipe.js';

/**
 * S and the arcs, by the same choices in the same order as `drawStratum`, which therefore names the
 * stratum; here without allocating. `recipe` has its widths already.
 */
export function readStratum(recipe: Recipe, choose: Choices): void {
  const { widths, layers } = recipe;
  let most = widths[0]!;
  for (let k = 1; k <= layers; k++) most = Math.min(most, widths[k]!);
  const n = Math.min(widths[0]!, widths[layers]!);
  recipe.rank = choose(most + 1);
  readS(recipe, choose, n);
  let total = 0;
  for (let k = 0; k <= layers; k++) {
    ROOM[k] = widths[k]! - recipe.rank;
    total += ROOM[k]!;
  }
  recipe.arcs = 0;
  recipe.through = n - recipe.rank;
  const { crossing, inner } = cycleOf(layers);
  for (let count = recipe.through; count > 0; count--) total -= place(recipe, crossing, choose);
  for (let count = choose((total >> 1) + 1); count > 0; count--) place(recipe, inner, choose);
  for (let k = 0; k <= layers; k++)
    for (; ROOM[k]! > 0; ROOM[k]!--) recipe.arcSpaces[recipe.arcs++] = 1 << k;
}

const ROOM = new Int32Array(5);

function readS(recipe: Recipe, choose: Choices, n: number): void {
  const { order, rank: r } = recipe;
  let chosen = (1 << r) - 1;
  if (choose(2) !== 0) {
    chosen = 0;
    for (let left = n; left > n - r; left--) {
      let skip = choose(left);
      let position = 0;
      while (chosen & (1 << position) || skip-- > 0) position++;
      chosen |= 1 << position;
    }
  }
  recipe.leading = chosen === (1 << r) - 1;
  let at = 0;
  for (let i = 0; i < n; i++) if (chosen & (1 << i)) order[at++] = i;
  for (let i = 0; i < order.length; i++) if (!(chosen & (1 << i))) order[at++] = i;
}

/** Places one of the arcs that fit, if any does, and says how many dimensions it takes. */
function place(recipe: Recipe, among: Int32Array, choose: Choices): number {
  let free = 0;
  for (let k = 0; k <= recipe.layers; k++) if (ROOM[k]! > 0) free |= 1 << k;
  let fitting = 0;
  for (let a = 0; a < among.length; a++) if ((among[a]! & ~free) === 0) fitting++;
  if (fitting === 0) return 0;
  let skip = choose(fitting);
  let a = 0;
  while ((among[a]! & ~free) !== 0 || skip-- > 0) a++;
  const spaces = among[a]!;
  recipe.arcSpaces[recipe.arcs++] = spaces;
  let taken = 0;
  for (let k = 0; k <= recipe.layers; k++)
    if (spaces & (1 << k)) {
      ROOM[k]!--;
      taken++;
    }
  return taken;
}
