import { Rational } from '../../../src/exact/index.js';

/** 2^exponent, for a negative exponent too. */
export function twoTo(exponent: number): Rational {
  return Rational.of(2).pow(exponent);
}
