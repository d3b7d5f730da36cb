import { Rational } from '../rational.js';
import { exponentsOf, type PackedTerms } from './packed-terms.js';

/** The terms in canonical order, as `parsePolynomial` reads them. */
export function printPolynomial(variables: readonly string[], terms: PackedTerms): string {
  if (terms.numerators.length === 0) return '0';
  return terms.numerators
    .map((numerator, i) => {
      const magnitude = Rational.of(numerator < 0n ? -numerator : numerator, terms.denominator);
      const factors = exponentsOf(terms, i).flatMap((exponent, variable) => {
        if (exponent === 0) return [];
        const name = variables[variable]!;
        return [exponent === 1 ? name : `${name}^${exponent}`];
      });
      const isUnit = magnitude.equals(Rational.ONE) && factors.length > 0;
      const body = (isUnit ? factors : [magnitude.toString(), ...factors]).join('*');
      const sign = i === 0 ? (numerator < 0n ? '-' : '') : numerator < 0n ? ' - ' : ' + ';
      return sign + body;
    })
    .join('');
}
