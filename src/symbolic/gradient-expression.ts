import type { Architecture } from '../network/index.js';
import {
  inputs,
  kronecker,
  layers,
  product,
  residual,
  transpose,
  vec,
} from './expression-builders.js';
import type { MatrixExpression } from './matrix-expression.js';

/** A_k = W_{H+1}⋯W_{k+1}, d_y × d_k; I_{d_y} for k = H+1. */
export function afterLayer(architecture: Architecture, k: number): MatrixExpression {
  return layers(architecture.layerCount, k + 1, architecture.outputWidth);
}

/** B_kX = W_{k-1}⋯W_1X, d_{k-1} × m; X for k = 1. */
export function featuresBelow(architecture: Architecture, k: number): MatrixExpression {
  return k === 1 ? inputs : product(layers(k - 1, 1, architecture.inputWidth), inputs);
}

/**
 * ∂L/∂vec(W_kᵀ) = (W_{H+1}⋯W_{k+1} ⊗ (W_{k-1}⋯W_1X)ᵀ)ᵀ vec(r), d_k·d_{k-1} × 1 (K16, Lemma 4.1).
 */
export function gradientExpression(architecture: Architecture, k: number): MatrixExpression {
  const jacobian = kronecker(
    afterLayer(architecture, k),
    transpose(featuresBelow(architecture, k)),
  );
  return product(transpose(jacobian), vec(residual));
}
