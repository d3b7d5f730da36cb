import fc from 'fast-check';
import { drawStratum, sampleStratum } from '../../src/landscape/index.js';
import { Architecture } from '../../src/network/index.js';
import type { StratumPoint } from './stratum.js';

/**
 * A critical point of a network with one hidden layer, d_x = d_y = d and p < d, on data with a
 * rational spectrum of distinct eigenvalues. Shrinks to 2-1-2, S empty.
 */
export function bottleneckPoint(bound: { readonly maxWidth: number }): fc.Arbitrary<StratumPoint> {
  const seed = fc.integer({ min: 0, max: 2 ** 20 });
  return fc
    .integer({ min: 2, max: Math.max(2, bound.maxWidth) })
    .chain((d) => fc.tuple(fc.constant(d), fc.integer({ min: 1, max: d - 1 }), seed, seed))
    .map(([d, p, which, where]) => {
      const architecture = Architecture.of([d, p, d]);
      const stratum = drawStratum(architecture, which);
      return { stratum, point: sampleStratum(architecture, stratum, where) };
    });
}

/**
 * The same for 1 ≤ H ≤ maxHidden: d_x = d_y = d and hidden widths up to d, one of them smaller than d.
 * Shrinks to 2-1-2, S empty.
 */
export function deepBottleneckPoint(bound: {
  readonly maxHidden: number;
  readonly maxWidth: number;
}): fc.Arbitrary<StratumPoint> {
  const seed = fc.integer({ min: 0, max: 2 ** 20 });
  return fc
    .integer({ min: 2, max: Math.max(2, bound.maxWidth) })
    .chain((d) =>
      fc.tuple(
        fc.constant(d),
        fc.integer({ min: 1, max: d - 1 }),
        fc.array(fc.integer({ min: 1, max: d }), { maxLength: bound.maxHidden - 1 }),
        seed,
        seed,
        seed,
      ),
    )
    .map(([d, narrow, others, place, which, where]) => {
      const hidden = [...others];
      hidden.splice(place % (others.length + 1), 0, narrow);
      const architecture = Architecture.of([d, ...hidden, d]);
      const stratum = drawStratum(architecture, which);
      return { stratum, point: sampleStratum(architecture, stratum, where) };
    });
}

/**
 * The same for H = 1 with no bottleneck asked for: widths d-p-d with p ≤ d + 1. Shrinks to 1-1-1, S empty.
 */
export function squareShallowPoint(bound: {
  readonly maxWidth: number;
}): fc.Arbitrary<StratumPoint> {
  const seed = fc.integer({ min: 0, max: 2 ** 20 });
  return fc
    .integer({ min: 1, max: bound.maxWidth })
    .chain((d) => fc.tuple(fc.constant(d), fc.integer({ min: 1, max: d + 1 }), seed, seed))
    .map(([d, p, which, where]) => {
      const architecture = Architecture.of([d, p, d]);
      const stratum = drawStratum(architecture, which);
      return { stratum, point: sampleStratum(architecture, stratum, where) };
    });
}
