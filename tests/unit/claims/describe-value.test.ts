import { expect, it } from 'vitest';
import { describeValue } from '../../../src/claims/index.js';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { pointDocument } from '../../../src/landscape/index.js';
import { Architecture, pointOf } from '../../../src/network/index.js';

const matrix = RationalMatrix.fromRows([[1, '1/2']]);
const point = pointOf(
  Architecture.of([1, 1, 1]),
  { x: RationalMatrix.fromRows([[1, 2]]), y: RationalMatrix.fromRows([[0, '1/3']]) },
  [RationalMatrix.fromRows([[2]]), RationalMatrix.fromRows([[-1]])],
);

it.each([
  [3, 3],
  [3n, '3'],
  [Number.NaN, 'NaN'],
  [null, null],
  ['a', 'a'],
  [Rational.of(1, 3), '1/3'],
  [matrix, [['1', '1/2']]],
  [Architecture.of([2, 1, 2]), [2, 1, 2]],
  [{ a: [matrix, 2n] }, { a: [[['1', '1/2']], '2'] }],
  [new Map([['a', 1n]]), [['a', '1']]],
  [new Float64Array([0.5, 2]), [0.5, 2]],
  [point, pointDocument(point)],
  [
    { point, indices: [0] },
    { point: pointDocument(point), indices: [0] },
  ],
])('%o is described', (value, expected) => {
  expect(JSON.parse(JSON.stringify(describeValue(value)))).toEqual(expected);
});

it('what else a point holds is not lost', () => {
  expect(describeValue({ ...point, rank: 1n })).toEqual({ ...pointDocument(point), rank: '1' });
});

it('what holds itself ends', () => {
  const itself: unknown[] = [1];
  itself.push(itself);
  expect(describeValue(itself)).toEqual([1, '…']);
});
