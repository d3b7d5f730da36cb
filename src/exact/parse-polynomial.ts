import { PolynomialParser } from './_internals/polynomial-parser.js';
import { Polynomial } from './polynomial.js';
import type { PolynomialRing } from './polynomial-ring.js';

/**
 * Reads a polynomial exactly: numbers ("3", "1.25", "1e-3"), variables of the ring, "+", "-", "*",
 * "/" by constants, "^" with an integer literal ≥ 0, parentheses, and a number written directly
 * before a variable ("3x"). A sign stands only at the start of a sum; anything ambiguous, such as
 * "1/2x" or "x^2^3", is refused. Meant for the answers of untrusted tools: nothing is evaluated as
 * code, nesting and expansion are bounded.
 *
 * @throws POLYNOMIAL_MALFORMED, RING_VARIABLE_UNKNOWN, DIVISION_BY_ZERO, EXPONENT_TOO_LARGE,
 * POLYNOMIAL_TOO_LARGE, NUMBER_OUT_OF_RANGE, NUMBER_TOO_LONG, each with the place in the text
 * @example parsePolynomial(PolynomialRing.of(['x', 'y']), '(x - y)^2/2').toString()
 * // "1/2*x^2 - x*y + 1/2*y^2"
 */
export function parsePolynomial(ring: PolynomialRing, text: string): Polynomial {
  return Polynomial.fromPacked(ring, new PolynomialParser(ring, text).parse());
}
