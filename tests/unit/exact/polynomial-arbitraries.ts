import { fc } from '@fast-check/vitest';
import { Polynomial, PolynomialRing, Rational } from '../../../src/exact/index.js';

export const ring = PolynomialRing.of(['x', 'y', 'z', 'w1_1_1']);

export const rational = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([numerator, denominator]) => Rational.of(numerator, denominator));

export const point = fc.array(rational, { minLength: 4, maxLength: 4 });

/** Terms with repeats and zeros; degrees cross the limits 15 and 255 of the packed layouts. */
export const looseTerms = fc.array(
  fc.record({
    coefficient: rational,
    exponents: fc.array(
      fc.oneof(
        { weight: 12, arbitrary: fc.integer({ min: 0, max: 3 }) },
        { weight: 1, arbitrary: fc.integer({ min: 4, max: 90 }) },
      ),
      { minLength: 4, maxLength: 4 },
    ),
  }),
  { maxLength: 8 },
);

export const polynomial = looseTerms.map((terms) => Polynomial.fromTerms(ring, terms));

/** Total degree at most 8, for properties that multiply many times. */
export const lowPolynomial = fc
  .array(
    fc.record({
      coefficient: rational,
      exponents: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
    }),
    { maxLength: 5 },
  )
  .map((terms) => Polynomial.fromTerms(ring, terms));

/** The error code a call throws; fails the test when it throws none. */
export function codeOf(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  throw new Error('nothing was thrown');
}
