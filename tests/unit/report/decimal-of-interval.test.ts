import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { outwardInterval, Rational } from '../../../src/exact/index.js';
import { decimalOfInterval } from '../../../src/report/decimal-of-interval.js';

/** The exact value of a decimal as printed. */
function read(decimal: string): Rational {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal)!;
  const value = Rational.of(BigInt(whole! + fraction), 10n ** BigInt(fraction.length));
  return sign === '-' ? value.negate() : value;
}
const ends = (text: string) => {
  const [, lower, upper] = /^\[(-?[\d.]+), (-?[\d.]+)\]$/.exec(text)!;
  return [read(lower!), read(upper!)] as const;
};

const numerator = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const interval = fc
  .tuple(numerator, fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.integer({ min: 0, max: 18 }))
  .map(([top, bottom, places]) => {
    const lower = Rational.of(top, bottom);
    return [lower, lower.plus(Rational.of(1n, 3n * 10n ** BigInt(places)))] as const;
  });

describe('an interval rounded outwards', () => {
  test.prop([interval])('contains the one given, its ends read as printed', ([lower, upper]) => {
    const [down, up] = ends(outwardInterval(lower, upper));
    expect(down.compare(lower)).toBeLessThanOrEqual(0);
    expect(up.compare(upper)).toBeGreaterThanOrEqual(0);
  });

  test.prop([interval])(
    'is wider by little: a tenth of its width at either end',
    ([lower, upper]) => {
      const [down, up] = ends(outwardInterval(lower, upper));
      const slack = upper.minus(lower).times(Rational.of(1, 10));
      expect(lower.minus(down).compare(slack)).toBeLessThanOrEqual(0);
      expect(up.minus(upper).compare(slack)).toBeLessThanOrEqual(0);
    },
  );

  it.each([
    ['1/3', '2/3', '[0.333, 0.667]'],
    ['-2/3', '-1/3', '[-0.667, -0.333]'],
    ['-1/3', '1/3', '[-0.334, 0.334]'],
    ['-1/1000', '0', '[-0.00100, 0.00000]'],
    ['5', '7', '[5.00, 7.00]'],
  ])('[%s, %s]', (lower, upper, shown) => {
    const [l, u] = [lower, upper].map((text) => {
      const [top, bottom = '1'] = text.split('/');
      return Rational.of(BigInt(top!), BigInt(bottom));
    });
    const text = outwardInterval(l!, u!);
    expect(ends(text)[0].compare(ends(shown)[0])).toBe(0);
    expect(ends(text)[1].compare(ends(shown)[1])).toBe(0);
  });
});

describe('the decimal of an interval', () => {
  it('has twelve digits of its midpoint', () => {
    const third = Rational.of(1, 3);
    expect(decimalOfInterval(third, third)).toBe('0.333333333333');
    expect(decimalOfInterval(Rational.of(1), Rational.of(2))).toMatch(/^1\.50*$/);
  });

  test.prop([interval])('is off the midpoint by less than one in the twelfth digit', ([lower]) => {
    const width = lower.abs().times(Rational.of(1n, 10n ** 15n));
    const shown = decimalOfInterval(lower, lower.plus(width));
    if (!/^-?\d+(\.\d+)?$/.test(shown)) return;
    const error = read(shown).minus(lower).abs();
    const unit = lower.abs().times(Rational.of(1n, 10n ** 11n));
    expect(error.compare(unit)).toBeLessThanOrEqual(0);
  });
});
