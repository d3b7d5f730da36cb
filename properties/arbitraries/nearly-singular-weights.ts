import fc from 'fast-check';
import type { RationalMatrix } from '../../src/exact/index.js';
import type { Architecture } from '../../src/network/index.js';
import { invertiblePair } from './_internals/invertible-pair.js';
import { partialIdentity } from './_internals/partial-identity.js';
import { twoTo } from './_internals/two-to.js';

/**
 * Every layer has full rank, one of them by 2⁻¹⁰ to 2⁻⁴⁰ only: A·diag(1, …, 1, 2⁻ᵇ)·B with A and B
 * invertible. Shrinks to diag(1, …, 1) in every layer, with 2⁻¹⁰ at the end of W_1.
 */
export function nearlySingularWeights(network: Architecture): fc.Arbitrary<RationalMatrix[]> {
  const layers = network.layers();
  return fc
    .record({
      at: fc.nat(layers.length - 1),
      bits: fc.integer({ min: 10, max: 40 }),
      bases: fc.tuple(...layers.map(({ rows, columns }) => invertiblePair(rows, columns))),
    })
    .map(({ at, bits, bases }) =>
      layers.map(({ rows, columns }, index) => {
        const q = Math.min(rows, columns);
        const full = partialIdentity(rows, columns, q);
        const core =
          index === at
            ? full
                .minus(lastOf(rows, columns, q))
                .plus(lastOf(rows, columns, q).scale(twoTo(-bits)))
            : full;
        const [left, right] = bases[index]!;
        return left.times(core).times(right);
      }),
    );
}

/** 1 at (q, q), zero elsewhere. */
function lastOf(rows: number, columns: number, q: number): RationalMatrix {
  return partialIdentity(rows, columns, q).minus(partialIdentity(rows, columns, q - 1));
}
