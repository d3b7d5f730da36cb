import { LemmascopeError } from '../../../diagnostics/index.js';
import { symmetricInertia } from '../../../exact/index.js';
import { criticalRanks } from '../../../landscape/index.js';
import { gradient, HessianBlocks, PartialProducts } from '../../../network/index.js';
import type { SecondOrderReading } from '../second-order-reading.js';
import type { Curvature, SecondOrderJudgement } from '../second-order-scout.js';
import type { ExactCase } from './exact-case.js';

/**
 * Decides a case exactly: ranks of the actual weights on one side, inertia of the actual Hessian on the
 * other. That the point is critical with the S it was made with is checked first.
 *
 * @throws POINT_NOT_CRITICAL when it is not: then the construction is wrong, not the claim.
 */
export function judgeSecondOrder(
  exact: ExactCase,
  reading: SecondOrderReading,
): SecondOrderJudgement {
  checkCase(exact);
  const { point } = exact;
  const inertia = symmetricInertia(new HessianBlocks(point.weights, point.moments).full());
  const predicted: Curvature = isSemidefinite(exact, reading) ? 'semidefinite' : 'negative';
  const found: Curvature = inertia.negative > 0 ? 'negative' : 'semidefinite';
  return { agrees: predicted === found, point, predicted, inertia };
}

function isSemidefinite({ point, S }: ExactCase, reading: SecondOrderReading): boolean {
  if (S.some((position, index) => position !== index)) return false;
  const { architecture } = point;
  if (S.length === architecture.maximalRank) return true;
  const { rank: r, products, pivots } = criticalRanks(point);
  const last = architecture.layerCount;
  const rankOf = (from: number, to: number) =>
    products.find((product) => product.from === from && product.to === to)!.rank;
  return pivots.every(({ i, j, between, around }) =>
    reading.isTight({
      between: between === r,
      around: around === r,
      before: (j === 1 ? architecture.inputWidth : rankOf(j - 1, 1)) === r,
      after: (i === last ? architecture.outputWidth : rankOf(last, i + 1)) === r,
    }),
  );
}

/** ∇L = 0, Σu_i = λ_iu_i with λ_1 > … > λ_n > 0, and P keeps u_iᵀP* for i ∈ S and drops the others. */
function checkCase({ point, S, eigenvectors, eigenvalues, leastSquares }: ExactCase): void {
  const { weights, moments } = point;
  const steep = gradient(weights, moments).findIndex((slope) => !slope.isZero());
  if (steep >= 0) throw wrong(`weights[${steep}]`, `∂L/∂W_${steep + 1} = 0`);
  if (!leastSquares.times(moments.xx).equals(moments.yx)) throw wrong('data', 'P*Σ_XX = Σ_YX');
  const sigma = leastSquares.times(moments.yx.transpose());
  const { product } = new PartialProducts(weights);
  for (let i = 0; i < eigenvectors.columns; i++) {
    const u = eigenvectors.column(i);
    const value = eigenvalues[i];
    const next = eigenvalues[i + 1];
    if (!sigma.times(u).equals(value === undefined ? u.minus(u) : u.scale(value)))
      throw wrong('data', `Σu_${i + 1} = λ_${i + 1}u_${i + 1}`);
    if (
      value !== undefined &&
      (value.sign() <= 0 || (next !== undefined && value.compare(next) <= 0))
    )
      throw wrong('data', 'distinct positive eigenvalues, largest first');
    const kept = u.transpose().times(S.includes(i) ? leastSquares.minus(product) : product);
    if (!kept.isZero()) throw wrong('weights', `P = U_SU_SᵀP* for S = {${S.map((s) => s + 1)}}`);
  }
}

function wrong(path: string, expected: string): LemmascopeError {
  return new LemmascopeError('POINT_NOT_CRITICAL', { path, expected });
}
