import fc from 'fast-check';
import { inverse, type Rational, RationalMatrix } from '../../src/exact/index.js';
import type { Architecture } from '../../src/network/index.js';
import { twoTo } from './_internals/two-to.js';
import { invertibleMatrix } from './rational-matrix.js';
import { nonzeroRational } from './small-rational.js';
import { weightsOfProductRank } from './weights-of-product-rank.js';

/** Every entry of every layer is at least 2⁸ in size, up to 3·2³⁰. Shrinks to 2¹⁰ everywhere. */
export function hugeWeights(network: Architecture): fc.Arbitrary<RationalMatrix[]> {
  return scaledBy(network, 1);
}

/** Every entry of every layer is nonzero and at most 3·2⁻¹⁰ in size, down to 2⁻³²; shrinks to 2⁻¹⁰. */
export function tinyWeights(network: Architecture): fc.Arbitrary<RationalMatrix[]> {
  return scaledBy(network, -1);
}

/**
 * A product of full rank r_max whose factors are huge and tiny: between two layers stands a gauge
 * D·2ᵇ that the product does not feel, 10 ≤ b ≤ 30 or −30 ≤ b ≤ −10. Shrinks to diag(1, …), but
 * 2¹⁰ in W_1 and 2⁻¹⁰ in W_2.
 */
export function unbalancedWeights(network: Architecture): fc.Arbitrary<RationalMatrix[]> {
  return fc
    .record({
      layers: weightsOfProductRank(network, network.maximalRank),
      at: fc.integer({ min: 1, max: network.layerCount - 1 }),
      bits: fc.integer({ min: 10, max: 30 }),
      sign: fc.constantFrom(1, -1),
      gauges: fc.tuple(...network.widths.map((width) => invertibleMatrix(width))),
    })
    .map(({ layers, at, bits, sign, gauges }) => {
      const gauge = gauges[at]!.scale(twoTo(sign * bits));
      return layers.map((layer, index) =>
        index + 1 === at ? gauge.times(layer) : index === at ? layer.times(inverse(gauge)) : layer,
      );
    });
}

function scaledBy(network: Architecture, sign: 1 | -1): fc.Arbitrary<RationalMatrix[]> {
  return fc.tuple(
    ...network
      .layers()
      .map(({ rows, columns }) =>
        fc
          .tuple(
            fc.array(nonzeroRational(), { minLength: rows * columns, maxLength: rows * columns }),
            fc.integer({ min: 10, max: 30 }),
          )
          .map(([entries, bits]: [Rational[], number]) =>
            RationalMatrix.ofRationals(rows, columns, entries).scale(twoTo(sign * bits)),
          ),
      ),
  );
}
