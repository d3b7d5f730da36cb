import fc from 'fast-check';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import { criticalPoint as build, type SpectralData } from '../../src/landscape/index.js';
import type { Architecture, Point } from '../../src/network/index.js';
import { networkWithFewerOutputs } from './critical-point.js';
import { dataOfSpectrum } from './data-of-spectrum.js';
import { invertibleMatrix, rationalMatrix } from './rational-matrix.js';

/**
 * A saddle (S, Z, D) with rank(W_H⋯W_2) = p, on data with XXᵀ invertible, XYᵀ of full rank, d_y ≤ d_x
 * and a positive eigenvalue of Σ twice. S is any set whose eigenvalues do not sum up to the most that
 * r_max of them can. For r = p two of the Z_k are zero, for r < p they are Z_1 and Z_N and the product of the
 * others has rank p − r. Not every such saddle is of this form. Shrinks towards H = 1, small widths,
 * S empty, gauge I.
 */
export function tiedSaddle(bound: {
  readonly maxHidden: number;
  readonly maxWidth: number;
}): fc.Arbitrary<Point> {
  return networkWithFewerOutputs(bound, 2).chain((network) =>
    dataOfSpectrum(network.inputWidth, network.outputWidth, 'ties').chain((data) =>
      choice(network, data).map((chosen) => build(network, data, chosen)),
    ),
  );
}

function choice(network: Architecture, { eigenvalues }: SpectralData) {
  const { layerCount: last, narrowestHidden: p, widths } = network;
  const sum = (set: readonly number[]) =>
    set.reduce((value, index) => value.plus(eigenvalues[index]!), Rational.ZERO);
  const best = sum([...eigenvalues.keys()].slice(0, network.maximalRank));
  const sets = subsets(eigenvalues.length, network.maximalRank).filter(
    (set) => sum(set).compare(best) < 0,
  );
  return fc
    .tuple(
      fc.constantFrom(...sets),
      fc.tuple(...widths.slice(1, -1).map((width) => invertibleMatrix(width))),
      fc.shuffledSubarray([...network.layers().keys()], { minLength: 2, maxLength: 2 }),
    )
    .chain(([indices, gauges, pair]) => {
      const r = indices.length;
      const zeros = r < p ? [0, last - 1] : pair;
      const free = network.layers().map(({ rows, columns }, index) => {
        const [height, width] = [rows - r, index === 0 ? columns : columns - r];
        if (zeros.includes(index)) return fc.constant(RationalMatrix.zero(height, width));
        // For r = p this is any matrix, so that the ends are drawn in the same way.
        return rationalMatrix(height - (p - r), width - (p - r)).map((rest) =>
          diagonal(RationalMatrix.identity(p - r), rest),
        );
      });
      return fc.tuple(...free).map((drawn) => ({ indices, gauges, free: drawn }));
    });
}

const diagonal = (first: RationalMatrix, second: RationalMatrix): RationalMatrix =>
  first
    .beside(RationalMatrix.zero(first.rows, second.columns))
    .above(RationalMatrix.zero(second.rows, first.columns).beside(second));

/** The subsets of {0, …, n − 1} with at most `most` elements, the smallest first. */
function subsets(n: number, most: number): number[][] {
  const all = Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, index) => index).filter((index) => (bits >> index) & 1),
  );
  return all.filter((set) => set.length <= most).sort((a, b) => a.length - b.length);
}
