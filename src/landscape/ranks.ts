import { type RationalMatrix, rank } from '../exact/index.js';
import { type Moments, PartialProducts, type Weights } from '../network/index.js';

/** The rank of W_from ⋯ W_to, N ≥ from ≥ to ≥ 1. */
export interface ProductRank {
  readonly from: number;
  readonly to: number;
  readonly rank: number;
}

/** The ranks of the two blocks that are complementary to a pivot (i, j), N ≥ i > j ≥ 1. */
export interface PivotRanks {
  readonly i: number;
  readonly j: number;
  /** rank W_{i-1}⋯W_{j+1}; the block is I_{d_j} when i = j+1. */
  readonly between: number;
  /** rank W_{j-1}⋯W_1 Σ_XY W_N⋯W_{i+1}: cyclic, through the data. */
  readonly around: number;
}

/** The ranks that decide what kind of critical point the weights are. */
export interface CriticalRanks {
  /** r = rank W_N⋯W_1. */
  readonly rank: number;
  /** Every partial product of one layer or more. */
  readonly products: readonly ProductRank[];
  /** The complementary blocks of every pivot. */
  readonly pivots: readonly PivotRanks[];
}

/**
 * The ranks of all partial products and of the complementary blocks of all pivots, exactly.
 *
 * O(N²) eliminations of matrices as wide as the network.
 */
export function criticalRanks(point: {
  readonly weights: Weights;
  readonly moments: Moments<RationalMatrix>;
}): CriticalRanks {
  const { weights, moments } = point;
  const count = weights.length;
  const partial = new PartialProducts(weights);
  const products: ProductRank[] = [];
  const between = new Map<string, number>();
  for (let to = 1; to <= count; to++) {
    let product = weights[to - 1]!;
    for (let from = to; from <= count; from++) {
      if (from > to) product = weights[from - 1]!.times(product);
      const found = rank(product);
      products.push({ from, to, rank: found });
      between.set(`${from + 1},${to - 1}`, found);
    }
  }
  const xy = moments.yx.transpose();
  const pivots: PivotRanks[] = [];
  for (let j = 1; j < count; j++) {
    const left = partial.before(j).times(xy);
    for (let i = j + 1; i <= count; i++)
      pivots.push({
        i,
        j,
        between: i === j + 1 ? weights[j - 1]!.rows : between.get(`${i},${j}`)!,
        around: rank(left.times(partial.after(i))),
      });
  }
  const whole = products.find(({ from, to }) => from === count && to === 1)!;
  return { rank: whole.rank, products, pivots };
}
