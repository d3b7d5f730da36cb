import { coprimeModuloPrime } from './coprime-modulo-prime.js';
import { type IntegerPolynomial, primitivePart } from './integer-polynomial.js';
import { subresultants } from './subresultants.js';

/** A primitive greatest common divisor with positive leading coefficient; [] when both are zero. */
export function primitiveGcd(left: IntegerPolynomial, right: IntegerPolynomial): IntegerPolynomial {
  const [a, b] = left.length >= right.length ? [left, right] : [right, left];
  if (b.length === 0) return positive(primitivePart(a));
  if (coprimeModuloPrime(a, b)) return [1n];
  const last = subresultants(primitivePart(a), primitivePart(b)).at(-1)!;
  return positive(primitivePart(last.member));
}

function positive(values: IntegerPolynomial): IntegerPolynomial {
  return (values.at(-1) ?? 1n) < 0n ? values.map((value) => -value) : values;
}
