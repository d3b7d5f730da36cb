import { Rational, RationalMatrix, rank, rightKernel } from '../../src/exact/index.js';
import { PartialProducts, type Point, type Weights } from '../../src/network/index.js';

/** The moves of case 3 at one point, and what they show. */
export interface CaseThree {
  /** The least k for which A_k = W_{H+1}⋯W_{k+1} is injective; H+1 always is. */
  readonly k: number;
  /** M_1, …, M_{k−1}, then zeros: A_jM_j = 0, and M_{k−1}⋯M_1 = uvᵀ up to a positive factor. */
  readonly moves: Weights;
  /** A_kᵀE(M_{k−1}⋯M_1)ᵀ, the coefficient of t^{k−1} in ∂L/∂W_k at W + tM. */
  readonly topCoefficient: RationalMatrix;
}

/**
 * Case 3 of Theorem 2.3 (ii) as a construction. For j < k take u_j ≠ 0 in ker A_j, M_1 = u_1vᵀ and
 * M_j = u_ju_{j−1}ᵀ. W + tM has the product of W, and in ∂L/∂W_k there the highest coefficient is
 * A_kᵀEvu_{k−1}ᵀ up to a positive factor. So at a local minimum A_kᵀEv = 0 for every v.
 *
 * v is a unit vector with A_kᵀEv ≠ 0 where there is one, else the first.
 */
export function caseThree({ weights, moments }: Point): CaseThree {
  const products = new PartialProducts(weights);
  const error = products.product.times(moments.xx).minus(moments.yx);
  const k = weights.findIndex((weight, index) => {
    const after = products.after(index + 1);
    return rank(after) === weight.rows;
  });
  const slope = products
    .after(k + 1)
    .transpose()
    .times(error);
  const columns = Array.from({ length: slope.columns }, (_, column) => column);
  const chosen = Math.max(
    columns.findIndex((column) => !slope.column(column).isZero()),
    0,
  );
  let last = RationalMatrix.columnVector(
    columns.map((column) => (column === chosen ? Rational.ONE : Rational.ZERO)),
  );
  let product = RationalMatrix.identity(slope.columns);
  const moves = weights.map((weight, index) => {
    if (index >= k) return RationalMatrix.zero(weight.rows, weight.columns);
    const u = rightKernel(products.after(index + 1)).column(0);
    const move = u.times(last.transpose());
    last = u;
    product = move.times(product);
    return move;
  });
  return { k: k + 1, moves, topCoefficient: slope.times(product.transpose()) };
}
