import { derivative, type IntegerPolynomial, primitivePart } from './integer-polynomial.js';
import { primitiveGcd } from './primitive-gcd.js';

/** A primitive polynomial with the same roots, each simple, and the sign of the leading coefficient kept. */
export function squareFreePart(values: IntegerPolynomial): IntegerPolynomial {
  const dividend = primitivePart(values);
  const divisor = primitiveGcd(dividend, derivative(dividend));
  if (divisor.length <= 1) return dividend;
  // Both are primitive, so by Gauss's lemma the quotient is integral.
  const rest = [...dividend];
  const quotient = new Array<bigint>(dividend.length - divisor.length + 1).fill(0n);
  for (let k = quotient.length - 1; k >= 0; k--) {
    const factor = rest[k + divisor.length - 1]! / divisor.at(-1)!;
    quotient[k] = factor;
    for (let i = 0; i < divisor.length; i++) rest[k + i] = rest[k + i]! - factor * divisor[i]!;
  }
  return quotient;
}
