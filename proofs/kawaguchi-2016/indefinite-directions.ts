import { type Rational, RationalMatrix } from '../../src/exact/index.js';
import type { Point, Weights } from '../../src/network/index.js';
import { middleProduct } from './point-predicates.js';

/** A direction along which L falls, and one along which it rises, from W_1 = 0, W_{H+1} = 0. */
export interface IndefiniteDirections {
  readonly down: Weights;
  readonly up: Weights;
}

/**
 * The witness of Theorem 2.3 (i): V_{H+1} = e_ae_iᵀ with row a of Σ_YX and row i of M = W_H⋯W_2 not
 * zero, V_1 = ±c(V_{H+1}M)ᵀΣ_YX, and nothing in between. At V = down, L(W ± V) = L(W) − ½c‖V_1/c‖²;
 * at V = up, L(W ± V) > L(W). K = V_{H+1}MV_1 has tr(Σ_YXKᵀ) = ‖V_1‖²/c > 0, so KX ≠ 0, whatever X.
 *
 * `undefined` when Σ_YX = 0 or M = 0. Assumes W_1 = 0 and W_{H+1} = 0.
 */
export function indefiniteDirections(point: Point): IndefiniteDirections | undefined {
  const { weights, moments } = point;
  const middle = middleProduct(point);
  const a = moments.yx.toRows().findIndex((row) => row.some((entry) => !entry.isZero()));
  const i = middle.toRows().findIndex((row) => row.some((entry) => !entry.isZero()));
  if (a < 0 || i < 0) return undefined;
  const last = unit(moments.yx.rows, a).times(unit(middle.rows, i).transpose());
  const first = last.times(middle).transpose().times(moments.yx);
  const product = last.times(middle).times(first);
  const slope = first.times(first.transpose()).trace();
  const curvature = product.times(moments.xx).times(product.transpose()).trace();
  const scale = slope.dividedBy(curvature);
  const along = (factor: Rational) =>
    weights.map((weight, index) =>
      index === 0
        ? first.scale(factor)
        : index === weights.length - 1
          ? last
          : RationalMatrix.zero(weight.rows, weight.columns),
    );
  return { down: along(scale), up: along(scale.negate()) };
}

const unit = (length: number, at: number): RationalMatrix =>
  RationalMatrix.fromRows(Array.from({ length }, (_, index) => [index === at ? 1 : 0]));
