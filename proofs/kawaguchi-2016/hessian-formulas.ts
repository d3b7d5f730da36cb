import type { PolynomialMatrix } from '../../src/exact/index.js';
import { type Architecture, HessianBlocks, type Moments } from '../../src/network/index.js';
import {
  hessianBlockExpression,
  hessianCurvatureTerm,
  hessianResidualTerm,
  type MatrixExpression,
} from '../../src/symbolic/index.js';
import {
  CURVATURE_FORM,
  DIAGONAL_FORM,
  type DiagonalForm,
  ENTRYWISE_FORM,
  type PairForm,
  RESIDUAL_FORM,
} from './hessian-form.js';
import type { SizeNames } from './word-letters.js';

/** Rows vec(W_lᵀ), columns vec(W_kᵀ). */
export type BlockFormula = (architecture: Architecture, k: number, l: number) => MatrixExpression;

/** The formulas of the lemma; a mutant is the lemma with one of them changed. */
export interface HessianFormulas {
  /** k ≥ l: what comes from the change of r. */
  readonly curvature: BlockFormula;
  /** k > l: what comes from the change of the factor in front of r. */
  readonly residual: BlockFormula;
  /** The whole block, k ≥ l. */
  readonly block: BlockFormula;
  /** Block (l,k) from the moments, entry by entry. */
  readonly entrywise: (
    weights: readonly PolynomialMatrix[],
    moments: Moments<PolynomialMatrix>,
  ) => { block(l: number, k: number): PolynomialMatrix };
  /** The same as bilinear forms of words, which no width or depth enters. */
  readonly words: HessianWordForms;
}

/** vec(V_lᵀ)ᵀ(block)vec(V_kᵀ) for the formulas; (P ⊗ Q) gives tr(V_lᵀPV_kQᵀ). */
export interface HessianWordForms {
  readonly diagonal: DiagonalForm;
  readonly curvature: PairForm;
  readonly residual: PairForm;
  readonly entrywise: PairForm;
  /** Dimensions that must be equal for a slip to fit together. */
  readonly sizes?: SizeNames;
}

/** The formulas as the paper has them, and as they continue to every pair of layers. */
export const HESSIAN: HessianFormulas = {
  curvature: hessianCurvatureTerm,
  residual: hessianResidualTerm,
  block: hessianBlockExpression,
  entrywise: (weights, moments) => new HessianBlocks(weights, moments),
  words: {
    diagonal: DIAGONAL_FORM,
    curvature: CURVATURE_FORM,
    residual: RESIDUAL_FORM,
    entrywise: ENTRYWISE_FORM,
  },
};
