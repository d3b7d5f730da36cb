import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { architecture, point, weights } from '../../../properties/arbitraries/index.js';
import { RationalMatrix } from '../../../src/exact/index.js';
import {
  Architecture,
  checkWeights,
  flatten,
  momentsOf,
  pointOf,
  unflatten,
  vecRowMajor,
} from '../../../src/network/index.js';
import { refusal } from '../exact/coded.js';

const layersOfWeights = architecture({ maxHidden: 4, maxWidth: 4 }).chain((network) =>
  weights(network).map((drawn) => ({ network, drawn })),
);

describe('the vector of all weights', () => {
  test('goes layer by layer, each row by row', () => {
    const first = RationalMatrix.fromRows([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const second = RationalMatrix.fromRows([[7, 8, 9]]);
    expect(vecRowMajor(first).toStrings().flat()).toEqual(['1', '2', '3', '4', '5', '6']);
    const all = flatten([first, second]);
    expect([all.rows, all.columns]).toEqual([9, 1]);
    expect(all.toStrings().flat()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(unflatten(Architecture.of([2, 3, 1]), all)).toEqual([first, second]);
  });

  test.prop([layersOfWeights])('flatten and unflatten undo one another', ({ network, drawn }) => {
    const vector = flatten(drawn);
    expect(unflatten(network, vector)).toEqual(drawn);
    for (const { k, columns, offset } of network.layers())
      drawn[k - 1]!.toRows().forEach((row, i) => {
        row.forEach((entry, j) => {
          expect(vector.at(offset + i * columns + j, 0)).toEqual(entry);
        });
      });
  });

  test('a vector of another length is refused', () => {
    const network = Architecture.of([2, 1, 2]);
    refusal('SHAPE_MISMATCH', () => unflatten(network, RationalMatrix.zero(3, 1)));
    refusal('SHAPE_MISMATCH', () => unflatten(network, RationalMatrix.zero(1, 4)));
  });
});

describe('weights that fit their architecture', () => {
  test.prop([layersOfWeights, fc.nat(99)])(
    'a transposed layer is named, unless it is square',
    ({ network, drawn }, pick) => {
      checkWeights(network, drawn);
      const index = pick % drawn.length;
      const turned = drawn.map((layer, i) => (i === index ? layer.transpose() : layer));
      if (drawn[index]!.rows === drawn[index]!.columns) return checkWeights(network, turned);
      const error = refusal('SHAPE_MISMATCH', () => checkWeights(network, turned));
      expect(error.path).toBe(`weights[${index}]`);
    },
  );

  test('too few layers', () => {
    const network = Architecture.of([1, 1, 1]);
    const error = refusal('SHAPE_MISMATCH', () =>
      checkWeights(network, [RationalMatrix.identity(1)]),
    );
    expect(error).toMatchObject({ path: 'weights', actual: '1' });
  });
});

describe('a point', () => {
  test.prop([point({ kind: 'random', maxHidden: 2, maxWidth: 3 })])(
    'has the moments of its data, X on the right',
    ({ architecture: network, x, y, moments, weights: drawn }) => {
      expect(moments).toEqual({
        xx: x.times(x.transpose()),
        yx: y.times(x.transpose()),
        yy: y.times(y.transpose()),
      });
      const shared = momentsOf(x, y);
      expect(pointOf(network, { x, y }, drawn, shared).moments).toBe(shared);
    },
  );

  test('refuses samples that do not match, and layers that do not fit', () => {
    const network = Architecture.of([2, 1, 1]);
    const [x, y] = [RationalMatrix.zero(2, 3), RationalMatrix.zero(1, 3)];
    const fit = [RationalMatrix.zero(1, 2), RationalMatrix.zero(1, 1)];
    expect(pointOf(network, { x, y }, fit).weights).toBe(fit);
    refusal('SHAPE_MISMATCH', () => pointOf(network, { x, y: RationalMatrix.zero(1, 2) }, fit));
    refusal('SHAPE_MISMATCH', () => pointOf(network, { x, y }, fit.slice(1)));
  });
});
