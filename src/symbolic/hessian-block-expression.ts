import type { Architecture } from '../network/index.js';
import {
  beside,
  column,
  identity,
  kronecker,
  layers,
  product,
  residual,
  sum,
  transpose,
} from './expression-builders.js';
import { afterLayer, featuresBelow } from './gradient-expression.js';
import type { MatrixExpression } from './matrix-expression.js';

/**
 * A_lᵀA_k ⊗ B_lX(B_kX)ᵀ, d_l·d_{l−1} × d_k·d_{k−1}: what the Hessian block (l,k) owes to the change
 * of r. For k = l it is the whole block.
 */
export function hessianCurvatureTerm(
  architecture: Architecture,
  k: number,
  l: number,
): MatrixExpression {
  return kronecker(
    product(transpose(afterLayer(architecture, l)), afterLayer(architecture, k)),
    product(featuresBelow(architecture, l), transpose(featuresBelow(architecture, k))),
  );
}

/**
 * [(W_{k−1}⋯W_{l+1})ᵀ ⊗ B_lX] [I ⊗ (rA_k)_{·,1}, …, I ⊗ (rA_k)_{·,d_k}] with I = I_{d_{k−1}}, for
 * k > l: what the Hessian block (l,k) owes to the change of the factor in front of r.
 */
export function hessianResidualTerm(
  architecture: Architecture,
  k: number,
  l: number,
): MatrixExpression {
  const between = layers(k - 1, l + 1, architecture.width(l));
  const back = product(residual, afterLayer(architecture, k));
  const columns = Array.from({ length: architecture.width(k) }, (_, index) =>
    kronecker(identity(architecture.width(k - 1)), column(back, index)),
  );
  return product(kronecker(transpose(between), featuresBelow(architecture, l)), beside(...columns));
}

/**
 * The Hessian block with rows vec(W_lᵀ) and columns vec(W_kᵀ), k ≥ l (K16, Lemma 4.3, which states
 * k = l and l = 1; the same derivation gives every pair): the sum of the two terms above.
 */
export function hessianBlockExpression(
  architecture: Architecture,
  k: number,
  l: number,
): MatrixExpression {
  const curvature = hessianCurvatureTerm(architecture, k, l);
  return k === l ? curvature : sum(curvature, hessianResidualTerm(architecture, k, l));
}
