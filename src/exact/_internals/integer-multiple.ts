import type { UnivariatePolynomial } from '../univariate-polynomial.js';
import type { IntegerPolynomial } from './integer-polynomial.js';
import { overCommonDenominator } from './over-common-denominator.js';

/** A positive multiple of the polynomial with integer coefficients. */
export function integerMultiple(polynomial: UnivariatePolynomial): IntegerPolynomial {
  return overCommonDenominator(polynomial.coefficients).numerators;
}
