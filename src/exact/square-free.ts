import { requireNonzero } from './_internals/require-nonzero.js';
import type { UnivariatePolynomial } from './univariate-polynomial.js';

/** One factor of a square-free decomposition. */
export interface SquareFreeFactor {
  /** Monic, square-free, of degree at least 1. */
  readonly factor: UnivariatePolynomial;
  readonly multiplicity: number;
}

/**
 * p = leading coefficient · ∏ factor^multiplicity, the factors pairwise coprime and the
 * multiplicities increasing (Yun). The factors need not be irreducible.
 *
 * @throws POLYNOMIAL_ZERO
 */
export function squareFreeDecomposition(polynomial: UnivariatePolynomial): SquareFreeFactor[] {
  requireNonzero('squareFreeDecomposition', polynomial);
  const factors: SquareFreeFactor[] = [];
  const slope = polynomial.derivative();
  const repeated = polynomial.gcd(slope);
  let rest = polynomial.divmod(repeated).quotient;
  let other = slope.divmod(repeated).quotient.minus(rest.derivative());
  for (let multiplicity = 1; rest.degree > 0; multiplicity++) {
    const factor = rest.gcd(other);
    if (factor.degree > 0) factors.push({ factor, multiplicity });
    rest = rest.divmod(factor).quotient;
    other = other.divmod(factor).quotient.minus(rest.derivative());
  }
  return factors;
}

/** Whether p has no repeated root, real or complex. @throws POLYNOMIAL_ZERO */
export function isSquareFree(polynomial: UnivariatePolynomial): boolean {
  return squareFreeEvidence(polynomial) === undefined;
}

/**
 * The monic gcd(p, p′) when it is not constant, else undefined: a divisor of p whose roots are
 * exactly the repeated roots of p.
 *
 * @throws POLYNOMIAL_ZERO
 */
export function squareFreeEvidence(
  polynomial: UnivariatePolynomial,
): UnivariatePolynomial | undefined {
  requireNonzero('squareFreeEvidence', polynomial);
  const common = polynomial.gcd(polynomial.derivative());
  return common.degree > 0 ? common : undefined;
}
