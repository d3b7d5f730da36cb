import fc from 'fast-check';
import { Rational } from '../../src/exact/index.js';

/**
 * Small exact numbers: integers in [−3, 3], halves, thirds. Zero and ±1 are frequent on purpose:
 * the landscape's special points have them. Shrinks to 0.
 */
export function smallRational(): fc.Arbitrary<Rational> {
  return fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.constantFrom(1, 1, 1, 2, 3))
    .map(([numerator, denominator]) => Rational.of(numerator, denominator));
}

/** As {@link smallRational} without 0. Shrinks to 1. */
export function nonzeroRational(): fc.Arbitrary<Rational> {
  return fc
    .tuple(fc.constantFrom(1, -1, 2, -2, 3, -3), fc.constantFrom(1, 1, 1, 2, 3))
    .map(([numerator, denominator]) => Rational.of(numerator, denominator));
}
