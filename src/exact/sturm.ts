import { LemmascopeError } from '../diagnostics/index.js';
import { integerMultiple } from './_internals/integer-multiple.js';
import { primitivePart } from './_internals/integer-polynomial.js';
import { requireNonzero } from './_internals/require-nonzero.js';
import { squareFreePart } from './_internals/square-free-part.js';
import { sturmChain, variationsAt, variationsAtInfinity } from './_internals/sturm-chain.js';
import type { Rational } from './rational.js';
import { UnivariatePolynomial } from './univariate-polynomial.js';

/**
 * Sturm's sequence of the square-free part of p, each member up to a positive factor and with
 * coprime integer coefficients.
 *
 * @throws POLYNOMIAL_ZERO
 */
export function sturmSequence(polynomial: UnivariatePolynomial): UnivariatePolynomial[] {
  requireNonzero('sturmSequence', polynomial);
  const chain = sturmChain(squareFreePart(integerMultiple(polynomial)));
  return chain.map((member) => UnivariatePolynomial.fromCoefficients(primitivePart(member)));
}

/**
 * How many distinct real roots p has in the half-open interval (lower, upper]; an end left out is
 * infinite. Multiplicities are not counted.
 *
 * @throws POLYNOMIAL_ZERO, INTERVAL_REVERSED
 */
export function countRealRoots(
  polynomial: UnivariatePolynomial,
  lower?: Rational,
  upper?: Rational,
): number {
  requireNonzero('countRealRoots', polynomial);
  if (lower !== undefined && upper !== undefined && lower.compare(upper) > 0) {
    throw new LemmascopeError('INTERVAL_REVERSED', { actual: `(${lower}, ${upper}]` });
  }
  const chain = sturmChain(squareFreePart(integerMultiple(polynomial)));
  const left = lower === undefined ? variationsAtInfinity(chain, -1) : variationsAt(chain, lower);
  const right = upper === undefined ? variationsAtInfinity(chain, 1) : variationsAt(chain, upper);
  return left - right;
}
