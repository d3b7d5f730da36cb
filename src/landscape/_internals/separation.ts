import {
  inverse,
  type Rational,
  type RationalMatrix,
  rankWithEvidence,
} from '../../exact/index.js';

/**
 * Z = F − μΠ and Z − (Σ − μI), with Π the projector on the range of F = ΠΣ. Both are ⪰ 0 exactly
 * when μ separates the eigenvalues of Σ on that range from the others; then
 * Σ_{i≤r} λ_i ≤ rμ + tr Z = tr F for r = rank F (Ky Fan).
 */
export function separation(
  sigma: RationalMatrix,
  fitted: RationalMatrix,
  mu: Rational,
): { readonly slack: RationalMatrix; readonly residual: RationalMatrix } {
  const { columns } = rankWithEvidence(fitted);
  const rows = Array.from({ length: fitted.rows }, (_, index) => index);
  const basis = fitted.submatrix(rows, columns);
  const transposed = basis.transpose();
  const projector = basis.times(inverse(transposed.times(basis))).times(transposed);
  const slack = fitted.minus(projector.scale(mu));
  const identity = sigma.identityOf(sigma.rows);
  return { slack, residual: slack.minus(sigma).plus(identity.scale(mu)) };
}
