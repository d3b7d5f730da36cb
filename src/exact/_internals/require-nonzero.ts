import { LemmascopeError } from '../../diagnostics/index.js';
import type { UnivariatePolynomial } from '../univariate-polynomial.js';

/** @throws POLYNOMIAL_ZERO */
export function requireNonzero(operation: string, polynomial: UnivariatePolynomial): void {
  if (polynomial.isZero()) throw new LemmascopeError('POLYNOMIAL_ZERO', { path: operation });
}
