import { describe, expect, it } from 'vitest';
import { type CriticalRanks, tightened } from '../../../src/landscape/index.js';

const ranks = (rank: number, pivots: readonly (readonly [number, number])[]): CriticalRanks => ({
  rank,
  products: [],
  pivots: pivots.map(([between, around], index) => ({ i: index + 2, j: 1, between, around })),
});

describe('a pivot is tight by either block, and by one of them', () => {
  it.each([
    { blocks: [1, 2] as const, tightBy: 'between' },
    { blocks: [2, 1] as const, tightBy: 'around' },
    { blocks: [1, 1] as const, tightBy: 'between' },
    { blocks: [2, 2] as const, tightBy: undefined },
  ])('$blocks at rank 1: $tightBy', ({ blocks, tightBy }) => {
    const found = tightened(ranks(1, [blocks]));
    expect(found.pivots[0]!.tightBy).toBe(tightBy);
    expect(found.tightened).toBe(tightBy !== undefined);
  });

  it('needs every pivot', () => {
    expect(
      tightened(
        ranks(0, [
          [0, 3],
          [2, 2],
        ]),
      ).tightened,
    ).toBe(false);
    expect(
      tightened(
        ranks(0, [
          [0, 3],
          [2, 0],
        ]),
      ).tightened,
    ).toBe(true);
  });
});
