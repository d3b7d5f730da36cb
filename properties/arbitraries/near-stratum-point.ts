import fc from 'fast-check';
import { type Rational, RationalMatrix } from '../../src/exact/index.js';
import { type Architecture, type Point, pointOf } from '../../src/network/index.js';
import { twoTo } from './_internals/two-to.js';
import { nonzeroRational, smallRational } from './small-rational.js';
import { type StratumPoint, stratumPoint } from './stratum.js';

/** A point near a critical one. */
export interface NearStratumPoint {
  readonly point: Point;
  /** The critical point it was moved from, and its stratum. */
  readonly from: StratumPoint;
  /** No weight was moved by more than this, and one at least was moved. */
  readonly distance: Rational;
}

/**
 * A critical point of any stratum, moved by 2⁻ᵇ times small rationals, 5 ≤ b ≤ 50. In general it is not
 * critical, but it may be: a move along a stratum stays critical. Shrinks to 1-1-1 at weights zero
 * with one entry of W_1 moved by 2⁻⁵.
 */
export function nearStratumPoint(bound: {
  readonly maxHidden: number;
  readonly maxWidth: number;
}): fc.Arbitrary<NearStratumPoint> {
  return stratumPoint(bound).chain((from) =>
    fc
      .tuple(move(from.point.architecture), fc.integer({ min: 5, max: 50 }))
      .map(([direction, bits]) => {
        const { architecture, weights, moments } = from.point;
        const step = twoTo(-bits);
        const moved = weights.map((layer, index) => layer.plus(direction[index]!.scale(step)));
        return {
          point: pointOf(architecture, from.point, moved, moments),
          from,
          distance: step.plus(step).plus(step),
        };
      }),
  );
}

/** Small rationals for every weight, not all of them zero. */
function move(network: Architecture): fc.Arbitrary<RationalMatrix[]> {
  const n = network.parameterCount;
  return fc
    .tuple(
      fc.array(smallRational(), { minLength: n, maxLength: n }),
      fc.nat(n - 1),
      nonzeroRational(),
    )
    .map(([entries, at, value]) => {
      const all = entries.map((entry, index) => (index === at ? value : entry));
      return network
        .layers()
        .map(({ rows, columns, offset }) =>
          RationalMatrix.ofRationals(rows, columns, all.slice(offset, offset + rows * columns)),
        );
    });
}
