import fc from 'fast-check';
import { RationalMatrix } from '../../src/exact/index.js';
import type { Architecture } from '../../src/network/index.js';
import { orthogonalMatrix } from './orthogonal-matrix.js';
import { smallRational } from './small-rational.js';

/**
 * W_{k+1}ᵀW_{k+1} = W_kW_kᵀ exactly for every k, as gradient flow from small weights keeps it:
 * W_k = Q_k·diag(δ)·Q_{k−1}ᵀ with Q_k rational orthogonal and one δ of r_max entries, some of them
 * 0 or equal. Shrinks to zeros.
 */
export function balancedWeights(network: Architecture): fc.Arbitrary<RationalMatrix[]> {
  const { maximalRank: most } = network;
  return fc
    .tuple(
      fc.array(smallRational(), { minLength: most, maxLength: most }),
      fc.tuple(...network.widths.map((width) => orthogonalMatrix(width))),
    )
    .map(([delta, bases]) => {
      const core = RationalMatrix.diagonal(delta);
      return network.layers().map(({ k, rows, columns }) => {
        const padded = core
          .beside(RationalMatrix.zero(most, columns - most))
          .above(RationalMatrix.zero(rows - most, columns));
        return bases[k]!.times(padded).times(bases[k - 1]!.transpose());
      });
    });
}
