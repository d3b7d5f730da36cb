import type { IntegerPolynomial } from './integer-polynomial.js';

/** Below 2^26, so that products of residues are exact in float64. */
const PRIME = 67_108_859;

/**
 * True only if the polynomials are coprime over Q; false leaves the question open. A common factor
 * keeps its degree modulo a prime that does not divide the leading coefficient of `left`.
 */
export function coprimeModuloPrime(left: IntegerPolynomial, right: IntegerPolynomial): boolean {
  let a = residues(left);
  let b = residues(right);
  if (a.length !== left.length) return false;
  while (b.length > 0) {
    const next = remainder(a, b);
    a = b;
    b = next;
  }
  return a.length === 1;
}

function residues(values: IntegerPolynomial): number[] {
  const prime = BigInt(PRIME);
  return trimmed(values.map((value) => (Number(value % prime) + PRIME) % PRIME));
}

function remainder(dividend: readonly number[], divisor: readonly number[]): number[] {
  const rest = [...dividend];
  const inverse = power(divisor.at(-1)!, PRIME - 2);
  for (let offset = dividend.length - divisor.length; offset >= 0; offset--) {
    const factor = (rest.pop()! * inverse) % PRIME;
    for (let k = 0; k < divisor.length - 1; k++) {
      const taken = (factor * divisor[k]!) % PRIME;
      rest[offset + k] = (rest[offset + k]! - taken + PRIME) % PRIME;
    }
  }
  return trimmed(rest);
}

function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

function trimmed(values: number[]): number[] {
  while (values.at(-1) === 0) values.pop();
  return values;
}
