import type { Polynomial, Rational } from '../../../exact/index.js';

/**
 * A polynomial as source code: integer coefficients over one common denominator, so that integer or
 * fraction arguments stay exact, and powers as products (both languages then read it alike).
 *
 * @param integer How the language writes an integer, whatever its size.
 */
export function codePolynomial(polynomial: Polynomial, integer: (value: bigint) => string): string {
  const terms = [...polynomial.terms()];
  const denominator = terms.reduce((common, term) => lcm(common, term.coefficient.denominator), 1n);
  if (terms.length === 0) return '0';
  const text = terms
    .map(({ coefficient, exponents }, place) => {
      const scaled = scaledNumerator(coefficient, denominator);
      const size = scaled < 0n ? -scaled : scaled;
      const factors = exponents.flatMap((exponent, index) =>
        new Array<string>(exponent).fill(polynomial.ring.variables[index]!),
      );
      const shown = size === 1n && factors.length > 0 ? factors : [integer(size), ...factors];
      const body = shown.join(' * ');
      if (place === 0) return scaled < 0n ? `-${body}` : body;
      return `${scaled < 0n ? '-' : '+'} ${body}`;
    })
    .join(' ');
  return denominator === 1n ? text : `(${text}) / ${integer(denominator)}`;
}

const scaledNumerator = (value: Rational, denominator: bigint) =>
  (value.numerator * denominator) / value.denominator;

function lcm(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
