import { type Rational, RationalMatrix } from '../../../exact/index.js';
import { Architecture, type Point, pointOf } from '../../../network/index.js';

/** A network of widths 1-1-…-1 with these weights w_1, w_2, …, on the one sample x = y = 1. */
export function scalarPoint(weights: readonly Rational[]): Point {
  const one = RationalMatrix.identity(1);
  return pointOf(
    Architecture.of([1, ...weights.map(() => 1)]),
    { x: one, y: one },
    weights.map((weight) => RationalMatrix.diagonal([weight])),
  );
}
