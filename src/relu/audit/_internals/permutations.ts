import type { Choices } from '../../../landscape/index.js';
import { shuffle } from '../../train-shuffle.js';

/** `count` permutations of 0, …, n − 1, independent and each with the same chance. */
export function permutations(n: number, count: number, choose: Choices): Uint32Array[] {
  return Array.from({ length: count }, () => {
    const order = identity(n);
    shuffle(order, choose);
    return order;
  });
}

/** The identity on n things. */
export const identity = (n: number) => Uint32Array.from({ length: n }, (_, index) => index);

/** `count` of 0, …, n − 1 in increasing order, every choice with the same chance. */
export function chosenOf(n: number, count: number, choose: Choices): Uint32Array {
  if (count >= n) return identity(n);
  return permutations(n, 1, choose)[0]!.slice(0, count).sort();
}
