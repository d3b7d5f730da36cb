import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { formatDecimal, parseRational, Rational } from '../../../src/exact/index.js';

const safe = fc.maxSafeInteger();
const positiveSafe = fc.maxSafeInteger().map((x) => Math.abs(x) || 1);

describe('toNumber', () => {
  test.prop([safe, positiveSafe])(
    'is the division of float64 where that is exact on entry',
    (p, q) => {
      expect(Rational.of(p, q).toNumber()).toBe(p === 0 ? 0 : p / q);
    },
  );

  test.prop([
    fc.bigInt(0n, 10n ** 25n),
    fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 25 }),
    fc.integer({ min: -330, max: 280 }),
  ])('of a decimal is what the engine reads', (whole, decimals, exponent) => {
    const text = `${whole}.${decimals.join('')}e${exponent}`;
    const expected = Number(text);
    const value = Rational.of(BigInt(`${whole}${decimals.join('')}`)).times(
      Rational.of(10).pow(exponent - decimals.length),
    );
    expect(value.toNumber()).toBe(expected);
    if (value.isZero() || expected !== 0) expect(parseRational(text)).toEqual(value);
    else expect(() => parseRational(text)).toThrow('NUMBER_OUT_OF_RANGE');
  });

  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])(
    'reads back what the engine prints',
    (x) => {
      expect(parseRational(String(x)).toNumber()).toBe(x === 0 ? 0 : x);
    },
  );
});

describe('formatDecimal against toExponential', () => {
  test.prop([
    fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-300, max: 1e300 }),
    fc.integer({ min: 1, max: 60 }),
  ])('the same number, but for ties', (x, digits) => {
    const exact = doubleAsRational(x);
    const ours = parseRational(formatDecimal(exact, digits));
    // toExponential rounds the exact binary value, ties upwards where ours go to even.
    const theirs = parseRational(x.toExponential(digits - 1));
    const tie = ours.minus(exact).abs().equals(theirs.minus(exact).abs());
    expect(tie || ours.equals(theirs)).toBe(true);
  });
});

/** A double is k/2^n: double it until it is an integer. */
function doubleAsRational(x: number): Rational {
  let scaled = x;
  let halvings = 0;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    halvings++;
  }
  return Rational.of(BigInt(scaled), 2n ** BigInt(halvings));
}
