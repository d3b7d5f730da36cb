import type { Fraction } from '../_internals/arithmetic.js';
import {
  flipped,
  half,
  mapped,
  minus,
  product,
  ratio,
  times,
  trace,
} from '../_internals/arithmetic.js';
import { moments } from '../_internals/loss.js';
import type { Part } from '../_internals/part.js';
import { claims, type Kind, type Point, readPoint } from '../_internals/point.js';
import { requireLeastSquares, requireValue, requireWithout } from '../_internals/require.js';

const METHODS = ['least-squares', 'spectral', 'zero-loss'] as const;

/** No weights have a smaller loss, and this is its value. */
export const globalMinimum: Kind = (statement, proof) => {
  const { point: part, value } = claims(statement, ['point', 'value']);
  const point = readPoint(part);
  requireValue(point, value);
  const method = proof.field('method').word(METHODS, 'KERNEL_METHOD_UNKNOWN');
  if (method === 'spectral') return spectral(point, proof, value);
  proof.fields(['method']);
  // (ω ∘ (PX − Y))Xᵀ = 0: P minimises the convex ½ Σ_ij ω_ij (PX − Y)_ij² among all matrices.
  if (method === 'least-squares') requireWithout(point, proof, ['ReLU', 'weight decay']);
  if (method === 'least-squares') return requireLeastSquares(point, proof);
  // A sum of squares with weights ≥ 0 is nowhere below 0.
  value.require('KERNEL_OPTIMUM_MISSED', 'the smallest loss', ratio(0n), '=', value.number());
};

/** ΣU = UΛ, the columns of U orthogonal: these are all eigenvalues, and Eckart–Young says the rest. */
function spectral(point: Point, proof: Part, value: Part): void {
  const parts = proof.fields(['method', 'xxInverse', 'eigenvectors', 'eigenvalues']);
  const { eigenvectors, eigenvalues } = parts;
  const { sigma, maximalRank, least } = explained(point, proof, parts.xxInverse);
  const n = sigma.rows.length;
  const u = eigenvectors.matrix(n, n);
  const { rows, under } = eigenvalues.vector(n);
  const lambda = rows[0]!;
  const gram = times(proof.session, flipped(u.rows), u.rows);
  for (const [at, entry] of gram.flat().entries()) {
    const sign = at % (n + 1) === 0 ? '>' : '=';
    eigenvectors.require('KERNEL_NOT_ORTHOGONAL', 'inner product', ratio(entry), sign);
  }
  const left = product(proof.session, sigma, u);
  const right = { rows: mapped(u.rows, (v, _, j) => v * lambda[j]!), under: u.under * under };
  eigenvectors.requireEqual('KERNEL_NOT_AN_EIGENVECTOR', 'sigma U', left, right);
  for (const [i, one] of lambda.slice(1).entries())
    eigenvalues.require('KERNEL_NOT_SORTED', 'order', ratio(lambda[i]!), '>=', ratio(one));
  const top = lambda.slice(0, maximalRank).reduce((sum, one) => sum + one);
  value.require('KERNEL_OPTIMUM_MISSED', 'least', least(ratio(top, under)), '=', value.number());
}

/**
 * Σ = P*Σ_XY; by Eckart–Young the smallest loss is ½(tr Σ_YY − Σ_{i ≤ r_max} λ_i(Σ)), `least` of that
 * sum. P* = Σ_YX S must be a least-squares map, P*Σ_XX = Σ_YX; with S = Σ_XX⁻¹ it is.
 */
export function explained(point: Point, proof: Part, inverse: Part) {
  requireWithout(point, proof, ['ReLU', 'weight decay', 'a weighted loss']);
  const { Sxx, Syx, Syy } = moments(point);
  const fit = product(proof.session, Syx, inverse.matrix(Sxx.rows.length, Sxx.rows.length));
  const back = product(proof.session, fit, Sxx);
  inverse.requireEqual('KERNEL_INVERSE_WRONG', 'yx xxInverse xx', back, Syx);
  const sigma = product(proof.session, fit, { ...Syx, rows: flipped(Syx.rows) });
  const least = (top: Fraction) => half(minus(ratio(trace(Syy.rows), Syy.under), top));
  return { sigma, maximalRank: Math.min(...point.widths), least };
}
