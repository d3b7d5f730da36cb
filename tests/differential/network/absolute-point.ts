import { RationalMatrix } from '../../../src/exact/index.js';
import { type Point, pointOf } from '../../../src/network/index.js';

/**
 * The point with |W_k|, |X| and −|Y|: nothing cancels there, so each value is the sum of the sizes
 * of all that is added up for it at the given point, and rounding errors are small relative to it.
 */
export function absolutePoint({ architecture, x, y, weights }: Point): Point {
  return pointOf(
    architecture,
    { x: absolute(x), y: absolute(y).negate() },
    weights.map((layer) => absolute(layer)),
  );
}

export const absolute = ({ rows, columns, numerators, denominator }: RationalMatrix) =>
  RationalMatrix.ofIntegers(
    rows,
    columns,
    numerators.map((value) => (value < 0n ? -value : value)),
    denominator,
  );
