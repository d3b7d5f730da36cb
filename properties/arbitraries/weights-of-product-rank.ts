import fc from 'fast-check';
import { inverse, RationalMatrix } from '../../src/exact/index.js';
import type { Architecture } from '../../src/network/index.js';
import { invertibleMatrix, rationalMatrix } from './rational-matrix.js';

/**
 * rank W_N⋯W_1 = r exactly: W_k = D_k·diag(I_r, Z_k)·D_{k−1}⁻¹ with D_0, …, D_N invertible and
 * Z_N⋯Z_1 = 0, because in one hidden space Z_t maps into coordinates that Z_{t+1} does not see. So
 * all layers may have full rank. Shrinks to diag(I_r, 0) in every layer.
 *
 * @param r 0, …, r_max.
 */
export function weightsOfProductRank(
  network: Architecture,
  r: number,
): fc.Arbitrary<RationalMatrix[]> {
  const gauges = fc.tuple(...network.widths.map((width) => invertibleMatrix(width)));
  const free = fc.tuple(
    ...network.layers().map(({ rows, columns }) => rationalMatrix(rows - r, columns - r)),
  );
  return fc
    .integer({ min: 1, max: network.layerCount - 1 })
    .chain((t) => fc.tuple(fc.constant(t), fc.nat(network.width(t) - r), gauges, free))
    .map(([t, seen, d, z]) =>
      network.layers().map(({ k }, index) => {
        const cut =
          k === t
            ? keep(z[index]!.rows, (i) => i < seen).times(z[index]!)
            : k === t + 1
              ? z[index]!.times(keep(z[index]!.columns, (i) => i >= seen))
              : z[index]!;
        const core = RationalMatrix.identity(r)
          .beside(RationalMatrix.zero(r, cut.columns))
          .above(RationalMatrix.zero(cut.rows, r).beside(cut));
        return d[k]!.times(core).times(inverse(d[k - 1]!));
      }),
    );
}

/** The diagonal projector on some coordinates. */
function keep(size: number, isKept: (index: number) => boolean): RationalMatrix {
  const entries = Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return i === j && isKept(i) ? 1n : 0n;
  });
  return RationalMatrix.ofIntegers(size, size, entries);
}
