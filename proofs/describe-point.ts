import type { Point } from '../src/network/index.js';

/**
 * A point as the JSON value of a point file. Data with more samples than inputs and targets together
 * are given by their moments, which is all the loss depends on.
 */
export function describePoint({ architecture, x, y, moments, weights }: Point): unknown {
  const { xx, yx, yy } = moments;
  const data =
    x.columns <= x.rows + y.rows
      ? { x: x.toStrings(), y: y.toStrings() }
      : { moments: { xx: xx.toStrings(), yx: yx.toStrings(), yy: yy.toStrings() } };
  return {
    widths: architecture.widths,
    data,
    weights: weights.map((weight) => weight.toStrings()),
  };
}
