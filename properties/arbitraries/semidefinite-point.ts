import fc from 'fast-check';
import { RationalMatrix } from '../../src/exact/index.js';
import { criticalPoint as build } from '../../src/landscape/index.js';
import type { Architecture, Point } from '../../src/network/index.js';
import { networkWithFewerOutputs, spectralData } from './critical-point.js';
import { invertibleMatrix, rationalMatrix } from './rational-matrix.js';
import { stratumPoint } from './stratum.js';

interface Bound {
  readonly maxHidden: number;
  readonly maxWidth: number;
}

/**
 * A critical point with ∇²L ⪰ 0, of an architecture drawn with d_y ≤ d_x; see
 * {@link semidefinitePointOf}. Shrinks towards H = 1, widths 1, S empty.
 */
export function semidefinitePoint(bound: Bound): fc.Arbitrary<Point> {
  return networkWithFewerOutputs(bound).chain((network) => {
    // For H = 1 only a global minimum has ∇²L ⪰ 0.
    const least = network.layerCount >= 3 ? 0 : network.maximalRank;
    return fc
      .integer({ min: least, max: network.maximalRank })
      .chain((r) => semidefinitePointOf(network, r));
  });
}

/**
 * A critical point with S = {1..r} and ∇²L ⪰ 0: for r < r_max three of the Z_k are zero, so that
 * every pivot of two layers leaves a zero one in a complementary block (the point is tightened, a bad
 * saddle); for r = r_max it is a global minimum, with two of them zero. Any gauge, distinct
 * eigenvalues, the data drawn. Needs d_y ≤ d_x, and N ≥ 3 for r < r_max.
 */
export function semidefinitePointOf(network: Architecture, r: number): fc.Arbitrary<Point> {
  const { inputWidth, outputWidth, maximalRank, widths } = network;
  const zeroCount = r < maximalRank ? 3 : 2;
  const layers = network.layers().map((_, index) => index);
  const indices = Array.from({ length: r }, (_, index) => index);
  const free = fc
    .shuffledSubarray(layers, { minLength: zeroCount, maxLength: zeroCount })
    .chain((zeros) =>
      fc.tuple(
        ...network.layers().map(({ rows, columns }, index) => {
          const [height, width] = [rows - r, index === 0 ? columns : columns - r];
          return zeros.includes(index)
            ? fc.constant(RationalMatrix.zero(height, width))
            : rationalMatrix(height, width);
        }),
      ),
    );
  const gauges = fc.tuple(...widths.slice(1, -1).map((width) => invertibleMatrix(width)));
  return fc
    .tuple(spectralData(inputWidth, outputWidth), gauges, free)
    .map(([data, drawn, z]) => build(network, data, { indices, gauges: drawn, free: z }));
}

/** Every kind of critical point, those with ∇²L ⪰ 0 the most frequent. */
export function secondOrderPoint(bound: Bound): fc.Arbitrary<Point> {
  return fc.oneof(
    stratumPoint(bound).map(({ point }) => point),
    semidefinitePoint(bound),
  );
}
