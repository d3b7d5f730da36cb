import fc from 'fast-check';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import { criticalPoint as build, rationalSpectrum } from '../../src/landscape/index.js';
import type { Architecture, Point } from '../../src/network/index.js';
import { networkWithFewerOutputs } from './critical-point.js';
import { invertibleMatrix, rationalMatrix } from './rational-matrix.js';

/** What the data may lack. */
export interface Degeneracy {
  /** Σ has an eigenvalue twice, where d_y ≥ 2. */
  readonly ties: boolean;
  /** Σ_YX does not have full rank. */
  readonly unexplained: boolean;
}

/**
 * A critical point (S, Z, D) with two zero factors, on data with XXᵀ invertible and d_y ≤ d_x whose
 * Σ has a double eigenvalue, or the eigenvalue 0. Not every critical point over such data is of this
 * form. Shrinks towards H = 1, small widths, S empty, gauge I.
 */
export function degenerateCriticalPoint(
  bound: { readonly maxHidden: number; readonly maxWidth: number },
  { ties, unexplained }: Degeneracy,
): fc.Arbitrary<Point> {
  return networkWithFewerOutputs(bound, ties ? 2 : 1).chain((network) => {
    const dy = network.outputWidth;
    const gap = fc.integer({ min: 1, max: 3 });
    return fc
      .tuple(
        fc.array(gap, { minLength: dy, maxLength: dy }),
        invertibleMatrix(network.inputWidth),
        choice(network),
      )
      .map(([gaps, metric, chosen]) => {
        let size = 0;
        const increasing = gaps.map((step, index) => {
          size += (index === 0 && unexplained) || (index === dy - 1 && ties) ? 0 : step;
          return Rational.of(size);
        });
        const data = rationalSpectrum({
          left: dy === 1 ? [] : [[1, ...Array.from({ length: dy - 1 }, () => 2)]],
          right: [],
          metric,
          singularValues: increasing.reverse(),
        });
        return build(network, data, chosen);
      });
  });
}

function choice(network: Architecture) {
  const { layerCount, maximalRank, outputWidth, widths } = network;
  const all = Array.from({ length: outputWidth }, (_, index) => index);
  return fc
    .tuple(
      fc.subarray(all, { maxLength: Math.min(maximalRank, outputWidth) }),
      fc.tuple(...widths.slice(1, -1).map((width) => invertibleMatrix(width))),
      fc.uniqueArray(fc.integer({ min: 0, max: layerCount - 1 }), { minLength: 2, maxLength: 2 }),
    )
    .chain(([indices, gauges, zeros]) => {
      const free = network.layers().map(({ rows, columns }, index) => {
        const height = rows - indices.length;
        const width = index === 0 ? columns : columns - indices.length;
        return zeros.includes(index)
          ? fc.constant(RationalMatrix.zero(height, width))
          : rationalMatrix(height, width);
      });
      return fc.tuple(...free).map((drawn) => ({ indices, gauges, free: drawn }));
    });
}
