import type { PolynomialMatrix } from '../../src/exact/index.js';
import { type Architecture, gradient, type Moments } from '../../src/network/index.js';
import {
  afterLayer,
  featuresBelow,
  gradientExpression,
  kronecker,
  type MatrixExpression,
  transpose,
} from '../../src/symbolic/index.js';
import { GRADIENT_FROM_DATA, GRADIENT_FROM_MOMENTS, type LayerForm } from './gradient-form.js';
import type { SizeNames } from './word-letters.js';

/** The formulas of the lemma; a mutant is the lemma with one of them changed. */
export interface FirstOrderFormulas {
  /** ∂ vec(Ŷᵀ)/∂ vec(W_kᵀ). */
  readonly jacobian: (architecture: Architecture, k: number) => MatrixExpression;
  /** ∂L/∂ vec(W_kᵀ). */
  readonly gradient: (architecture: Architecture, k: number) => MatrixExpression;
  /** All ∂L/∂W_k, as matrices, from the moments. */
  readonly matrices: (
    weights: readonly PolynomialMatrix[],
    moments: Moments<PolynomialMatrix>,
  ) => readonly PolynomialMatrix[];
  /** The same two formulas as matrices d_k × d_j of words, which no width or depth enters. */
  readonly words: {
    /** G with vec(Gᵀ) the Kronecker form: for (A ⊗ Fᵀ)ᵀvec(r) it is (FrA)ᵀ. */
    readonly gradient: LayerForm;
    readonly matrices: LayerForm;
    /** Dimensions that must be equal for a slip to fit together. */
    readonly sizes?: SizeNames;
  };
}

/** The formulas as the paper has them. */
export const FIRST_ORDER: FirstOrderFormulas = {
  jacobian: (architecture, k) =>
    kronecker(afterLayer(architecture, k), transpose(featuresBelow(architecture, k))),
  gradient: gradientExpression,
  matrices: gradient,
  words: { gradient: GRADIENT_FROM_DATA, matrices: GRADIENT_FROM_MOMENTS },
};
