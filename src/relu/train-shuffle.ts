import type { Choices } from '../landscape/index.js';

/** Puts the entries in a random order, every one with the same chance (Fisher–Yates), in place. */
export function shuffle(order: Uint32Array, choose: Choices): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = choose(i + 1);
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
}
