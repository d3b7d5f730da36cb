import { Rational } from '../rational.js';
import { overCommonDenominator } from './over-common-denominator.js';
import { degreeOf, exponentsOf, type PackedTerms } from './packed-terms.js';

/** The value at a point in ring order, in integers until the last step. */
export function evaluateTerms(terms: PackedTerms, values: readonly Rational[]): Rational {
  const degree = degreeOf(terms);
  if (degree < 0) return Rational.ZERO;
  const exponents = terms.numerators.map((_, i) => exponentsOf(terms, i));
  // Variables that do not occur must not enlarge the common denominator.
  const used = values.map((value, variable) =>
    exponents.some((row) => row[variable] !== 0) ? value : Rational.ZERO,
  );
  const { numerators, denominator } = overCommonDenominator(used);
  const powerOf = numerators.map(cachedPowers);
  const scale = cachedPowers(denominator);
  // With value v = n_v/q, a monomial of degree e is (a product of powers of the n_v)/q^e.
  let sum = 0n;
  exponents.forEach((row, i) => {
    let product = terms.numerators[i]!;
    let own = 0;
    row.forEach((exponent, variable) => {
      if (exponent === 0) return;
      own += exponent;
      product *= powerOf[variable]!(exponent);
    });
    sum += product * scale(degree - own);
  });
  return Rational.of(sum, terms.denominator * scale(degree));
}

function cachedPowers(base: bigint): (exponent: number) => bigint {
  const known = new Map([
    [0, 1n],
    [1, base],
  ]);
  return (exponent) => {
    const cached = known.get(exponent);
    if (cached !== undefined) return cached;
    const power = base ** BigInt(exponent);
    known.set(exponent, power);
    return power;
  };
}
