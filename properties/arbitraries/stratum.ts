import fc from 'fast-check';
import { drawStratum, type Stratum, sampleStratum } from '../../src/landscape/index.js';
import type { Architecture, Point } from '../../src/network/index.js';
import { choices } from './_internals/choices.js';
import { architecture } from './architecture.js';

/** A critical point together with the stratum it was made in. */
export interface StratumPoint {
  readonly stratum: Stratum;
  readonly point: Point;
}

/** Any stratum of an architecture. Shrinks to r = 0 and all weights zero. */
export function stratum(network: Architecture): fc.Arbitrary<Stratum> {
  return choices().map((choose) => drawStratum(network, choose));
}

/**
 * A critical point of any stratum: bad saddles whose layers are all nonzero are as frequent as any,
 * which two zero factors do not give. Any order of d_x and d_y, data with a rational spectrum of
 * distinct eigenvalues, any gauge. Shrinks towards H = 1, widths 1, S empty, gauge I.
 */
export function stratumPoint(bound: {
  readonly maxHidden: number;
  readonly maxWidth: number;
}): fc.Arbitrary<StratumPoint> {
  return fc.tuple(architecture(bound), choices(), choices()).map(([network, which, where]) => {
    const drawn = drawStratum(network, which);
    return { stratum: drawn, point: sampleStratum(network, drawn, where) };
  });
}
