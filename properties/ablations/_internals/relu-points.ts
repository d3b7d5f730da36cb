import type fc from 'fast-check';
import type { RationalMatrix } from '../../../src/exact/index.js';
import type { AblatedPoint } from '../../../src/landscape/index.js';
import { Architecture, pointOf } from '../../../src/network/index.js';
import type { PointWish } from './critical-points-without.js';
import { drawn, type Entries, pick } from './drawn.js';
import { diagonal, integers } from './integer-matrices.js';
import { depthOf } from './weighted-points.js';

/**
 * ReLU networks on positive inputs, X and Y diagonal, small integers as weights, none zero in the
 * hidden layers: units that are on for every sample, for some, and for none. Shrinks to 1-1-1 with
 * its unit on.
 */
export function reluPoint({ hidden, maxWidth }: PointWish): fc.Arbitrary<AblatedPoint> {
  return drawn(({ choose, entries }) => {
    const depth = depthOf(choose, hidden);
    const dx = 1 + choose(maxWidth);
    const dy = 1 + choose(dx);
    const inner = Array.from({ length: depth }, (_, k) => 1 + entries(0)(maxWidth, k));
    const architecture = Architecture.of([dx, ...inner, dy]);
    let size = 0;
    const targets = Array.from({ length: dy }, (_, i) => {
      size += 1 + entries(1)(2, i);
      return size;
    });
    const inputs = Array.from({ length: dx }, (_, i) => 1 + entries(2)(2, i));
    const weights = architecture.layers().map(({ k, rows, columns }) => {
      const values = k === architecture.layerCount ? [0, 1, -1] : [1, -1, -2, 2];
      return integers(rows, columns, (i, j) => pick((n) => entries(2 + k)(n, i, j), values));
    });
    const data = { x: diagonal(dx, dx, inputs), y: diagonal(dy, dx, targets) };
    return { ...pointOf(architecture, data, weights), activation: 'relu' };
  });
}

/**
 * Critical points of a ReLU network whose living units are on for both samples and carry one
 * eigenvector, as in a linear network of rank one, beside dead units: X = [[1, 1], [1, −1]],
 * Y = diag(y_1, y_2)X, P = y_1e_1e_1ᵀ. Widths 2-…-2, hidden widths at least 2.
 */
export function reluChain({ hidden }: PointWish): fc.Arbitrary<AblatedPoint> {
  return drawn(({ choose, entries }) => {
    const depth = depthOf(choose, hidden);
    const y1 = 2 + choose(2);
    const y2 = y1 + (choose(3) === 2 ? 1 : -1);
    const inner = Array.from(
      { length: depth },
      (_, k) => 2 + (entries(0)(3, k) > (k === 0 ? 1 : 0) ? 1 : 0),
    );
    const architecture = Architecture.of([2, ...inner, 2]);
    const layers: RationalMatrix[] = [];
    // The sign of each unit of the layer below, 0 for an input that has none.
    let signs: readonly number[] = [1, 0];
    for (const { k, rows, columns } of architecture.layers()) {
      if (k === architecture.layerCount) {
        layers.push(integers(rows, columns, (i, j) => (i === 0 && j === 0 ? y1 : 0)));
        break;
      }
      const below = signs;
      signs = Array.from({ length: rows }, (_, i) =>
        i === 0 || entries(k)(k === 1 ? 6 : 2, i) > 0 ? 1 : -1,
      );
      layers.push(hiddenLayer(entries(4 + k), signs, below));
    }
    const x = integers(2, 2, (i, j) => (i === 1 && j === 1 ? -1 : 1));
    const y = diagonal(2, 2, [y1, y2]).times(x);
    return { ...pointOf(architecture, { x, y }, layers), activation: 'relu' };
  });
}

/**
 * Row i is ±e_jᵀ for a unit j below that is on: e_1 for half of the rows that are on, else mostly
 * another one for each row, so that the layer has full rank. It also takes what is dead.
 */
function hiddenLayer(
  from: Entries,
  signs: readonly number[],
  below: readonly number[],
): RationalMatrix {
  const on = below.flatMap((sign, index) => (sign === 1 ? [index] : []));
  const source = signs.map((sign, i) =>
    from(sign === 1 ? 2 : 6, i, 3) === 0 ? 0 : on[Math.min(i, on.length - 1)],
  );
  return integers(signs.length, below.length, (i, j) => {
    const unused = below[j] === -1 ? from(2, i, j) : 0;
    return (j === source[i] ? signs[i]! : 0) + unused;
  });
}
