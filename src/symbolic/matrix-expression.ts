import type { Rational } from '../exact/index.js';

/** The letters a formula of the paper is written in; `residual` is r = (Ŷ − Y)ᵀ, m × d_y. */
export type Letter =
  | { readonly kind: 'layer'; readonly k: number }
  | { readonly kind: 'inputs' }
  | { readonly kind: 'targets' }
  | { readonly kind: 'residual' };

/**
 * A formula in matrices, as a tree. One tree is evaluated (over numbers or polynomials) and printed
 * (as text, LaTeX, JavaScript, Python), so what is printed is what was checked.
 */
export type MatrixExpression =
  | Letter
  | { readonly kind: 'identity'; readonly size: number }
  | { readonly kind: 'product'; readonly factors: readonly MatrixExpression[] }
  | { readonly kind: 'sum'; readonly terms: readonly MatrixExpression[] }
  | { readonly kind: 'scaled'; readonly by: Rational; readonly of: MatrixExpression }
  | { readonly kind: 'transpose'; readonly of: MatrixExpression }
  | {
      readonly kind: 'kronecker';
      readonly left: MatrixExpression;
      readonly right: MatrixExpression;
    }
  | { readonly kind: 'vec'; readonly of: MatrixExpression }
  /** One column, counted from 0. */
  | { readonly kind: 'column'; readonly of: MatrixExpression; readonly index: number }
  | { readonly kind: 'beside'; readonly parts: readonly MatrixExpression[] };
