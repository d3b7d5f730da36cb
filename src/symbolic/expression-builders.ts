import type { Rational } from '../exact/index.js';
import type { MatrixExpression } from './matrix-expression.js';

/** W_k. */
export const layer = (k: number): MatrixExpression => ({ kind: 'layer', k });
/** X, d_x × m. */
export const inputs: MatrixExpression = { kind: 'inputs' };
/** Y, d_y × m. */
export const targets: MatrixExpression = { kind: 'targets' };
/** r = (Ŷ − Y)ᵀ, m × d_y. */
export const residual: MatrixExpression = { kind: 'residual' };
export const identity = (size: number): MatrixExpression => ({ kind: 'identity', size });

/**
 * A product of at least one factor. A product within is unfolded and identities are dropped, as in
 * the paper; one factor stands for itself.
 */
export function product(...factors: readonly MatrixExpression[]): MatrixExpression {
  const flat = factors.flatMap((factor) => (factor.kind === 'product' ? factor.factors : [factor]));
  const proper = flat.filter((factor) => factor.kind !== 'identity');
  if (proper.length === 0) return flat[0]!;
  return proper.length === 1 ? proper[0]! : { kind: 'product', factors: proper };
}

/** W_from W_{from−1} ⋯ W_to; the identity of the given size when the range is empty. */
export function layers(from: number, to: number, sizeIfEmpty: number): MatrixExpression {
  if (from < to) return identity(sizeIfEmpty);
  return product(...Array.from({ length: from - to + 1 }, (_, index) => layer(from - index)));
}

export const sum = (...terms: readonly MatrixExpression[]): MatrixExpression => ({
  kind: 'sum',
  terms,
});
export const scaled = (by: Rational, of: MatrixExpression): MatrixExpression => ({
  kind: 'scaled',
  by,
  of,
});
/** Aᵀ; Aᵀᵀ is A and Iᵀ is I. */
export function transpose(of: MatrixExpression): MatrixExpression {
  if (of.kind === 'transpose') return of.of;
  return of.kind === 'identity' ? of : { kind: 'transpose', of };
}
export const kronecker = (left: MatrixExpression, right: MatrixExpression): MatrixExpression => ({
  kind: 'kronecker',
  left,
  right,
});
export const vec = (of: MatrixExpression): MatrixExpression => ({ kind: 'vec', of });
export const column = (of: MatrixExpression, index: number): MatrixExpression => ({
  kind: 'column',
  of,
  index,
});
export const beside = (...parts: readonly MatrixExpression[]): MatrixExpression => ({
  kind: 'beside',
  parts,
});
