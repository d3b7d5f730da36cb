import fc from 'fast-check';
import { sampleStratum } from '../../src/landscape/index.js';
import type { Point } from '../../src/network/index.js';
import { choices } from './_internals/choices.js';
import { drawArcs } from './_internals/draw-arcs.js';
import { networkWithFewerOutputs, spectralData } from './critical-point.js';

/**
 * A critical point with S = {1..r} and r < r_max, where the classification (A24) asks whether W is
 * tightened: every such stratum of every architecture with d_y ≤ d_x, on data that satisfy every
 * assumption of Theorem 2.3. Shrinks towards H = 1, widths 1, r = 0, gauge I.
 */
export function leadingPoint(bound: {
  readonly maxHidden: number;
  readonly maxWidth: number;
}): fc.Arbitrary<Point> {
  return networkWithFewerOutputs(bound).chain((network) =>
    fc
      .tuple(
        fc.integer({ min: 0, max: network.maximalRank - 1 }),
        spectralData(network.inputWidth, network.outputWidth),
        choices(),
        choices(),
      )
      .map(([r, data, which, where]) => {
        const S = Array.from({ length: r }, (_, index) => index + 1);
        return sampleStratum(network, drawArcs(network, S, {}, which), where, data);
      }),
  );
}
