import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { activeReluPoint } from '../../../properties/arbitraries/index.js';
import { rank } from '../../../src/exact/index.js';
import { leastSquares } from '../../../src/landscape/index.js';
import { PartialProducts } from '../../../src/network/index.js';
import { activityOf } from '../../../src/relu/index.js';

const BOUND = { maxHidden: 3, maxWidth: 3 };

test.prop([
  fc
    .constantFrom(1 as const, 2 as const)
    .chain((spare) => activeReluPoint(BOUND, { spare }).map((point) => ({ spare, point }))),
])('is the best linear map, all units on, with room in every layer', ({ spare, point }) => {
  const { x, y, weights, moments, architecture } = point;
  const map = leastSquares(moments);
  expect(rank(moments.xx)).toBe(x.rows);
  expect(new PartialProducts(weights).product.equals(map)).toBe(true);
  expect(map.times(x).equals(y)).toBe(false);
  expect(activityOf({ ...point, activation: 'relu' })).toBe('every unit on for every sample');
  expect(architecture.narrowestHidden).toBeGreaterThanOrEqual(rank(map) + spare);
  for (let i = 0; i < x.columns; i++)
    for (let j = 0; j < i; j++) expect(rank(x.column(i).beside(x.column(j)))).toBe(2);
});

it('comes at every depth, with one output and two, and any rank of the map', () => {
  const drawn = fc.sample(activeReluPoint(BOUND), { numRuns: 300, seed: 1 });
  const depths = new Set(drawn.map(({ architecture }) => architecture.hiddenLayers));
  const ranks = new Set(drawn.map(({ moments }) => rank(leastSquares(moments))));
  expect([...depths].sort()).toEqual([1, 2, 3]);
  expect([...ranks].sort()).toEqual([0, 1, 2]);
  expect(new Set(drawn.map(({ y }) => y.rows)).size).toBe(2);
});
