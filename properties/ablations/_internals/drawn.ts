import fc from 'fast-check';
import type { Choices } from '../../../src/landscape/index.js';

/** Divisible by 2, 3, 4 and 6, so that small choices are even. */
const FACES = 12;
/** How many single choices there may be, and how many entries a slot has. */
const SINGLE = 16;
const STRIDE = 4;
const SLOT = 3 * STRIDE;
const SLOTS = 18;

/** A choice of 0, …, bound − 1 for entry (i, j), i < 3, j < 4. */
export type Entries = (bound: number, i: number, j?: number) => number;

/** What an instance is built from. */
export interface Draw {
  /** One after the other; always as many of them, so that each keeps its place. */
  readonly choose: Choices;
  /** The choices for the entries of one matrix or list, each in a place of its own. */
  readonly entries: (slot: number) => Entries;
}

/**
 * What is built from small numbers. Each shrinks to 0, the first choice, and stands for the same
 * thing after the others have changed: so a size can shrink without the entries being drawn anew.
 */
export function drawn<T>(build: (draw: Draw) => T): fc.Arbitrary<T> {
  const length = SINGLE + SLOTS * SLOT;
  const numbers = fc.array(fc.nat({ max: FACES - 1 }), { minLength: length, maxLength: length });
  return numbers.map((list) => {
    let next = 0;
    return build({
      choose: (bound) => (next < SINGLE ? list[next++]! : 0) % bound,
      entries: (slot) => (bound, i, j) =>
        list[SINGLE + SLOT * slot + STRIDE * i + (j ?? 0)]! % bound,
    });
  });
}

/** One of a list, by a choice of its place; shrinks to the first. */
export const pick = <T>(choose: (bound: number) => number, list: readonly T[]): T =>
  list[choose(list.length)]!;
