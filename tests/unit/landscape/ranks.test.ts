import { test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { point } from '../../../properties/arbitraries/index.js';
import { RationalMatrix, rank } from '../../../src/exact/index.js';
import { criticalRanks } from '../../../src/landscape/index.js';
import { Architecture, pointOf } from '../../../src/network/index.js';

const matrix = RationalMatrix.fromRows;

it('tells the two complementary blocks of each pivot apart', () => {
  // W_2 = 0 cuts the network; W_3 and W_1 have rank 1, and Σ_XY = I joins them.
  const at = pointOf(
    Architecture.of([2, 2, 2, 2]),
    { x: RationalMatrix.identity(2), y: RationalMatrix.identity(2) },
    [
      matrix([
        [1, 0],
        [0, 0],
      ]),
      RationalMatrix.zero(2, 2),
      matrix([
        [0, 1],
        [0, 0],
      ]),
    ],
  );
  const ranks = criticalRanks(at);
  expect(ranks.rank).toBe(0);
  expect(ranks.pivots).toEqual([
    { i: 2, j: 1, between: 2, around: 1 },
    { i: 3, j: 1, between: 0, around: 2 },
    { i: 3, j: 2, between: 2, around: 1 },
  ]);
  expect(ranks.products).toContainEqual({ from: 3, to: 3, rank: 1 });
  expect(ranks.products).toContainEqual({ from: 3, to: 1, rank: 0 });
  expect(ranks.products).toHaveLength(6);
});

test.prop([point({ kind: 'random', maxHidden: 3, maxWidth: 3 })], {
  numRuns: 100,
})('agrees with products multiplied out one by one', ({ weights, moments }) => {
  const { pivots, products, rank: whole } = criticalRanks({ weights, moments });
  const chain = (from: number, to: number, size: number) => {
    let product = RationalMatrix.identity(size);
    for (let k = to; k <= from; k++) product = weights[k - 1]!.times(product);
    return product;
  };
  const last = weights.length;
  expect(whole).toBe(rank(chain(last, 1, weights[0]!.columns)));
  for (const { from, to, rank: found } of products)
    expect(found).toBe(rank(chain(from, to, weights[to - 1]!.columns)));
  for (const { i, j, between, around } of pivots) {
    expect(between).toBe(rank(chain(i - 1, j + 1, weights[j - 1]!.rows)));
    const cycle = chain(j - 1, 1, moments.xx.rows)
      .times(moments.yx.transpose())
      .times(chain(last, i + 1, weights[i - 1]!.rows));
    expect(around).toBe(rank(cycle));
  }
});
