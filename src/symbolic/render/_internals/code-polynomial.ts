import { type Polynomial, Rational } from '../../../exact/index.js';

/**
 * A polynomial as source code: integer coefficients over one common denominator, so that integer or
 * fraction arguments stay exact, and powers as products (both languages then read it alike).
 *
 * @param integer How the language writes an integer, whatever its size.
 */
export function codePolynomial(polynomial: Polynomial, integer: (value: bigint) => string): string {
  if (polynomial.isZero()) return '0';
  const { denominator } = polynomial;
  const text = [...polynomial.scale(Rational.of(denominator)).terms()]
    .map(({ coefficient, exponents }, place) => {
      const size = coefficient.abs().numerator;
      const negative = coefficient.sign() < 0;
      const factors = exponents.flatMap((exponent, index) =>
        new Array<string>(exponent).fill(polynomial.ring.variables[index]!),
      );
      const shown = size === 1n && factors.length > 0 ? factors : [integer(size), ...factors];
      const body = shown.join(' * ');
      if (place === 0) return negative ? `-${body}` : body;
      return `${negative ? '-' : '+'} ${body}`;
    })
    .join(' ');
  return denominator === 1n ? text : `(${text}) / ${integer(denominator)}`;
}
