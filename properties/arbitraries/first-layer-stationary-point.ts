import fc from 'fast-check';
import type { InstanceScope } from '../../src/claims/index.js';
import { generalisedInverse, type RationalMatrix } from '../../src/exact/index.js';
import {
  type Architecture,
  momentsOf,
  PartialProducts,
  type Point,
} from '../../src/network/index.js';
import { type Data, fullRankData } from './data.js';
import { point } from './point.js';
import { rationalMatrix } from './rational-matrix.js';
import { weights } from './weights.js';

/**
 * A point with ∂L/∂W_1 = 0: W_2, …, W_{H+1} are drawn freely (C = W_{H+1}⋯W_2 of any rank) and
 * W_1 = GCᵀΣ_YXΣ_XX⁻ + (I − GCᵀC)Z solves the normal equation CᵀCW_1Σ_XX = CᵀΣ_YX, G a generalised
 * inverse of CᵀC and Z free. Random data have XXᵀ invertible. Shrinks to all weights zero.
 */
export function firstLayerStationaryPoint(scope: InstanceScope): fc.Arbitrary<Point> {
  return point(scope, fullRankData, stationaryWeights);
}

function stationaryWeights(network: Architecture, { x, y }: Data): fc.Arbitrary<RationalMatrix[]> {
  const { xx, yx } = momentsOf(x, y);
  const target = yx.times(generalisedInverse(xx));
  return fc
    .tuple(weights(network), rationalMatrix(network.width(1), network.inputWidth))
    .map(([layers, free]) => {
      const c = new PartialProducts(layers).after(1);
      const gram = c.transpose().times(c);
      const g = generalisedInverse(gram);
      const solved = g.times(c.transpose()).times(target);
      return [solved.plus(free.minus(g.times(gram).times(free))), ...layers.slice(1)];
    });
}
