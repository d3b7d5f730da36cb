import type { Rational } from '../rational.js';
import { gcd } from './gcd.js';

/** The values as integers over their least common denominator. */
export function overCommonDenominator(values: readonly Rational[]): {
  readonly numerators: bigint[];
  readonly denominator: bigint;
} {
  let denominator = 1n;
  for (const { denominator: own } of values) {
    if (denominator % own !== 0n) denominator *= own / gcd(denominator, own);
  }
  return {
    numerators: values.map((value) => value.numerator * (denominator / value.denominator)),
    denominator,
  };
}
