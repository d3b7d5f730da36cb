import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { Rational, simplestBetween } from '../../../src/exact/index.js';
import { refusal } from './coded.js';

const rational = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 40 }))
  .map(([top, under]) => Rational.of(top, under));
const interval = fc
  .tuple(rational, rational)
  .map(([a, b]) => (a.compare(b) <= 0 ? ([a, b] as const) : ([b, a] as const)));

/** ⌈a/b⌉ for b > 0. */
const ceiling = (a: bigint, b: bigint) => {
  const down = a / b;
  return down * b < a ? down + 1n : down;
};

/** Every denominator in turn; the least numerator in size that falls into the interval. */
function byTrial(lower: Rational, upper: Rational): Rational {
  for (let under = 1n; ; under++) {
    const first = ceiling(lower.numerator * under, lower.denominator);
    const last = -ceiling(-upper.numerator * under, upper.denominator);
    if (first > last) continue;
    const top = first > 0n ? first : last < 0n ? last : 0n;
    return Rational.of(top, under);
  }
}

describe('simplestBetween', () => {
  test.prop([interval], { numRuns: 2000 })('is what trying all denominators finds', (ends) => {
    const [lower, upper] = ends;
    const found = simplestBetween(lower, upper);
    expect(found.toString()).toBe(byTrial(lower, upper).toString());
    expect(found.compare(lower)).toBeGreaterThanOrEqual(0);
    expect(found.compare(upper)).toBeLessThanOrEqual(0);
  });

  test.prop([rational])('of a single number is that number', (number) => {
    expect(simplestBetween(number, number).equals(number)).toBe(true);
  });

  test.prop([interval])('changes sign with the interval', ([lower, upper]) => {
    const mirrored = simplestBetween(upper.negate(), lower.negate());
    expect(mirrored.negate().equals(simplestBetween(lower, upper))).toBe(true);
  });

  it.each([
    ['31/100', '35/100', '1/3'],
    ['1/2', '1', '1'],
    ['-1/3', '1/7', '0'],
    ['-5/2', '-9/4', '-5/2'],
    ['2', '7', '2'],
    ['314/100', '315/100', '22/7'],
    ['3141592/1000000', '3141593/1000000', '355/113'],
    ['-7', '-3', '-3'],
  ])('[%s, %s] holds %s', (lower, upper, simplest) => {
    const read = (text: string) => {
      const [top, under = '1'] = text.split('/');
      return Rational.of(BigInt(top!), BigInt(under));
    };
    expect(simplestBetween(read(lower), read(upper)).toString()).toBe(simplest);
  });

  it('finds a fraction that was blurred by less than half the gap', () => {
    const blur = Rational.of(1n, 10n ** 40n);
    const third = Rational.of(1234567n, 7654321n);
    expect(simplestBetween(third.minus(blur), third.plus(blur)).equals(third)).toBe(true);
  });

  it('refuses an interval that is upside down', () => {
    const error = refusal('INTERVAL_REVERSED', () =>
      simplestBetween(Rational.of(1), Rational.of(1, 2)),
    );
    expect(error.actual).toBe('[1, 1/2]');
  });
});
