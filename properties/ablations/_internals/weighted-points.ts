import type fc from 'fast-check';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import type { AblatedPoint, Choices } from '../../../src/landscape/index.js';
import { Architecture, pointOf } from '../../../src/network/index.js';
import type { PointWish } from './critical-points-without.js';
import { drawn, pick } from './drawn.js';
import { diagonal, integers } from './integer-matrices.js';

/**
 * Structured candidates of the weighted loss, ω of small positive integers, X and Y diagonal: the
 * layers select and fit some of the targets, which is critical whatever ω is, or are sparse with
 * entries 0 and ±1. If `wide`, the hidden layers have room for all targets, and fit some or all of
 * them, for `saddles` not all. Shrinks to 2-1-2, ω = 1.
 */
export function weightedPoint({
  hidden,
  maxWidth,
  wide,
  saddles,
}: PointWish): fc.Arbitrary<AblatedPoint> {
  return drawn(({ choose, entries }) => {
    const depth = depthOf(choose, hidden);
    const d = choose(3) === 2 && maxWidth > 2 ? 3 : 2;
    const dx = d + (choose(4) === 3 ? 1 : 0);
    const fewer = choose(d - 1);
    const most = saddles === true ? 2 : 3;
    const [p, fits] =
      wide === true ? [d + choose(2), fewer + choose(most)] : [1 + fewer, 1 + fewer];
    const thin = saddles !== true && choose(3) === 2;
    const [upwards, fromTheEnd, sparse] = [
      choose(2) === 1,
      choose(2) === 1,
      saddles !== true && choose(6) === 5,
    ];
    const x = diagonal(
      dx,
      dx,
      list(dx, (i) => 1 + entries(0)(2, i)),
    );
    let size = 0;
    const sizes = list(d, (i) => {
      size += 1 + entries(1)(2, i);
      return size;
    });
    const y = diagonal(d, dx, upwards ? sizes : sizes.reverse());
    const lossWeights = integers(d, dx, (i, j) => 1 + entries(2)(i === j ? 2 : 4, i, j));
    const target = (k: number) => (fromTheEnd ? d - 1 - k : k);
    const architecture = Architecture.of([dx, ...list(depth, () => p), d]);
    const layers = architecture.layers().map(({ k, rows, columns }) => {
      if (sparse)
        return integers(rows, columns, (i, j) => pick((n) => entries(2 + k)(n, i, j), [0, 1, -1]));
      if (k === 1) return integers(rows, columns, (i, j) => (i < fits && j === target(i) ? 1 : 0));
      if (k < architecture.layerCount)
        return integers(rows, columns, (i, j) => (i === j && (i < fits || !thin) ? 1 : 0));
      const fitted = list(rows * columns, (at) => {
        const [i, j] = [Math.floor(at / columns), at % columns];
        return j < fits && i === target(j) ? y.at(i, i).dividedBy(x.at(i, i)) : Rational.ZERO;
      });
      return RationalMatrix.ofRationals(rows, columns, fitted);
    });
    return { ...pointOf(architecture, { x, y }, layers), lossWeights };
  });
}

/**
 * Points at which the weighted loss is just, or just not, convex to second order: of two targets y and
 * ky the first is fitted, and ω is k times as large off the diagonal as at the target left, or
 * differs by 1 from that. Widths 2-1-…-1-2. Shrinks to k = 2, y = 1.
 */
export function flatWeightedPoint({ hidden }: PointWish): fc.Arbitrary<AblatedPoint> {
  return drawn(({ choose }) => {
    const widths = [2, ...list(depthOf(choose, hidden), () => 1), 2];
    const y = 1 + choose(2);
    const k = 2 + choose(2);
    const left = 1 + choose(2);
    const off = k * left + pick(choose, [0, -1, 0, 1]);
    const fitted = 1 + choose(3);
    const architecture = Architecture.of(widths);
    const layers = architecture
      .layers()
      .map(({ k: layer, rows, columns }) =>
        integers(rows, columns, (i, j) =>
          layer === 1 ? j : layer < architecture.layerCount ? 1 : i * y,
        ),
      );
    const data = { x: RationalMatrix.identity(2), y: diagonal(2, 2, [k * y, y]) };
    const lossWeights = integers(2, 2, (i, j) => (i !== j ? off : i === 0 ? left : fitted));
    return { ...pointOf(architecture, data, layers), lossWeights };
  });
}

/**
 * W = 0 on data X = [I, I], Y = [diag, diag] that the weights ω may balance: then (ω ∘ Y)Xᵀ = 0 although
 * YXᵀ has full rank. Shrinks to 1-1-1-1.
 */
export function zeroWeightedPoint({
  hidden,
  maxWidth,
  wide,
}: PointWish): fc.Arbitrary<AblatedPoint> {
  return drawn(({ choose, entries }) => {
    const depth = depthOf(choose, hidden);
    const d = 1 + choose(maxWidth);
    const [a, c, balanced] = [1 + choose(3), 1 + choose(2), choose(2) === 0];
    const architecture = Architecture.of([
      d,
      ...list(depth, (k) => Math.max(wide === true ? d : 1, 1 + entries(0)(maxWidth, k))),
      d,
    ]);
    const one = RationalMatrix.identity(d);
    const b = list(d, (index) => a + index + 1);
    const first = list(d, (index) => b[index]! * c);
    const second = list(d, () => (balanced ? -a * c : 0));
    const data = {
      x: one.beside(one),
      y: diagonal(d, d, first).beside(diagonal(d, d, second)),
    };
    const lossWeights = integers(d, d, () => a).beside(
      integers(d, d, (i, j) => (i === j ? b[i]! : 1 + entries(1)(3, i, j))),
    );
    const zeros = architecture
      .layers()
      .map(({ rows, columns }) => RationalMatrix.zero(rows, columns));
    return { ...pointOf(architecture, data, zeros), lossWeights };
  });
}

/** The number of hidden layers. */
export const depthOf = (choose: Choices, [least, most]: PointWish['hidden']): number =>
  least + choose(Math.max(1, most - least + 1));

const list = <T>(length: number, entry: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => entry(index));
