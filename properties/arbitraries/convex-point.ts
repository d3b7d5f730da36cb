import fc from 'fast-check';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import { Architecture, type Point, pointOf } from '../../src/network/index.js';
import { nonzeroRational } from './small-rational.js';

/**
 * A point with ∇²L ⪰ 0 that need not be critical: widths 1-1-d_y, X = 1, so that with p = W_2W_1 the
 * Hessian is ⪰ 0 iff |p − ⅔Y|² ≤ |Y|²/9. Y = 2 or (2, y)ᵀ, and p in that ball.
 * Shrinks to p = ⅔Y.
 */
export function convexPoint(): fc.Arbitrary<Point> {
  const offsets = fc.constantFrom(
    [0, 0],
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
    [2, 0],
    [-2, 0],
  );
  return fc
    .tuple(
      fc.oneof({ weight: 1, arbitrary: fc.constant(1) }, { weight: 4, arbitrary: fc.constant(2) }),
      fc.integer({ min: 0, max: 2 }),
      nonzeroRational(),
      offsets,
    )
    .map(([dy, second, first, [along, across]]) => {
      const target = [Rational.of(2), Rational.of(second)];
      const normal = [target[1]!.negate(), target[0]!];
      const part = (value: number) => Rational.of(value, 6);
      const whole = Rational.of(2, 3).plus(part(along!));
      const entries = target
        .slice(0, dy)
        .map((value, i) =>
          dy === 1 ? value.times(whole) : value.times(whole).plus(normal[i]!.times(part(across!))),
        );
      const column = RationalMatrix.columnVector(entries);
      return pointOf(
        Architecture.of([1, 1, dy]),
        {
          x: RationalMatrix.identity(1),
          y: RationalMatrix.columnVector(target.slice(0, dy)),
        },
        [RationalMatrix.ofRationals(1, 1, [first]), column.scale(Rational.ONE.dividedBy(first))],
      );
    });
}
