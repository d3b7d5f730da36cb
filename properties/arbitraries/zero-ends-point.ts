import fc from 'fast-check';
import type { InstanceScope } from '../../src/claims/index.js';
import { RationalMatrix } from '../../src/exact/index.js';
import { type Architecture, type Point, pointOf } from '../../src/network/index.js';
import { criticalPoint } from './critical-point.js';
import { point } from './point.js';
import { rationalMatrix } from './rational-matrix.js';

/**
 * W_1 = 0, W_{H+1} = 0 and a product W_H⋯W_2 that is not zero, on data that satisfy the assumptions
 * of Theorem 2.3, or on the user's data. Shrinks to W_k with a single 1, H = 1, widths 1.
 */
export function zeroEndsPoint(scope: InstanceScope): fc.Arbitrary<Point> {
  if (scope.kind === 'dataset') return point(scope, undefined, zeroEnds);
  return criticalPoint(scope).chain((at) =>
    zeroEnds(at.architecture).map((weights) => pointOf(at.architecture, at, weights, at.moments)),
  );
}

/** Every layer between is diag(1, R), so that entry (1,1) of their product is 1. */
function zeroEnds(network: Architecture): fc.Arbitrary<RationalMatrix[]> {
  const layers = network.layers().map(({ k, rows, columns }) => {
    if (k === 1 || k === network.layerCount) return fc.constant(RationalMatrix.zero(rows, columns));
    const zero = RationalMatrix.zero;
    return rationalMatrix(rows - 1, columns - 1).map((rest) =>
      RationalMatrix.identity(1)
        .beside(zero(1, columns - 1))
        .above(zero(rows - 1, 1).beside(rest)),
    );
  });
  return fc.tuple(...layers);
}
