import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { formatDecimal, parseRational, Rational } from '../../../src/exact/index.js';
import { nonzeroRationals, rationals } from './arbitraries.js';
import { refusal } from './coded.js';

describe('field axioms', () => {
  test.prop([rationals, rationals, rationals])('ring', (a, b, c) => {
    expect(a.plus(b)).toEqual(b.plus(a));
    expect(a.times(b)).toEqual(b.times(a));
    expect(a.plus(b).plus(c)).toEqual(a.plus(b.plus(c)));
    expect(a.times(b).times(c)).toEqual(a.times(b.times(c)));
    expect(a.times(b.plus(c))).toEqual(a.times(b).plus(a.times(c)));
    expect(a.plus(Rational.ZERO)).toEqual(a);
    expect(a.times(Rational.ONE)).toEqual(a);
    expect(a.minus(b).plus(b)).toEqual(a);
    expect(a.plus(a.negate()).isZero()).toBe(true);
  });

  test.prop([rationals, nonzeroRationals])('inverses', (a, b) => {
    expect(b.times(b.inverse())).toEqual(Rational.ONE);
    expect(a.dividedBy(b).times(b)).toEqual(a);
  });

  test.prop([nonzeroRationals, fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })])(
    'powers',
    (a, m, n) => {
      expect(a.pow(m).times(a.pow(n))).toEqual(a.pow(m + n));
      expect(a.pow(m).denominator > 0n).toBe(true);
    },
  );

  test.prop([rationals, rationals, rationals])('order', (a, b, c) => {
    expect(a.compare(b)).toBe(a.minus(b).sign());
    expect(a.plus(c).compare(b.plus(c))).toBe(a.compare(b));
    expect(a.abs().sign()).toBe(a.isZero() ? 0 : 1);
    expect(a.equals(b)).toBe(a.compare(b) === 0);
  });
});

describe('canonical form', () => {
  test.prop([rationals, nonzeroRationals])('is reached from any multiple', (a, b) => {
    const scaled = Rational.of(a.numerator * b.numerator, a.denominator * b.numerator);
    expect(scaled).toEqual(a);
    expect(a.isInteger()).toBe(a.denominator === 1n);
  });

  test('examples', () => {
    expect(Rational.of(6, -4).toString()).toBe('-3/2');
    expect(Rational.of(0, -4).toString()).toBe('0');
    expect(Rational.of(0, -4).denominator).toBe(1n);
  });

  test('numbers must be safe integers', () => {
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      refusal('NUMBER_MALFORMED', () => Rational.of(value));
    }
    refusal('DIVISION_BY_ZERO', () => Rational.of(1, 0));
    refusal('DIVISION_BY_ZERO', () => Rational.ZERO.inverse());
    refusal('DIVISION_BY_ZERO', () => Rational.ZERO.pow(-1));
    refusal('INTEGER_EXPECTED', () => Rational.ONE.pow(0.5));
    expect(Rational.ZERO.pow(0)).toEqual(Rational.ONE);
  });
});

describe('parseRational', () => {
  test.prop([rationals])('reads what toString prints', (a) => {
    expect(parseRational(a.toString())).toEqual(a);
    expect(parseRational(`  ${a}\n`)).toEqual(a);
  });

  test('decimals', () => {
    const cases: [string, string][] = [
      ['-3', '-3'],
      ['+3', '3'],
      ['1.25', '5/4'],
      ['1e-3', '1/1000'],
      ['1E+3', '1000'],
      ['.5', '1/2'],
      ['-.5e1', '-5'],
      ['5.', '5'],
      ['-0', '0'],
      ['-0.0e5', '0'],
      ['0e999999999999', '0'],
      ['007/014', '1/2'],
      ['-2/4', '-1/2'],
      ['0/7', '0'],
      ['5e-324', `1/${2n * 10n ** 323n}`],
    ];
    for (const [text, value] of cases) expect(parseRational(text).toString()).toBe(value);
    expect(parseRational('1.7976931348623157e308').isInteger()).toBe(true);
    expect(parseRational('3e-324').sign()).toBe(1);
  });

  test('refuses', () => {
    const malformed = (
      ' |.|e5|-|+|--1|1e|1e1.5|1.2.3|1/2/3|1/-2|1.5/2|1/|/2|1 2|1 / 2|0x10|1n|1_000|1,5|NaN|' +
      'Infinity|-Infinity|½|٣|1e+|e|1f'
    ).split('|');
    for (const text of ['', ...malformed]) {
      expect(refusal('NUMBER_MALFORMED', () => parseRational(text)).actual).toContain(text.trim());
    }
    for (const text of ['1e400', '-1e400', '1e-400', '2e-324', '1.8e308', '1e999999999999']) {
      refusal('NUMBER_OUT_OF_RANGE', () => parseRational(text));
    }
    refusal('DIVISION_BY_ZERO', () => parseRational('1/0'));
    refusal('DIVISION_BY_ZERO', () => parseRational('0/00'));
    refusal('NUMBER_TOO_LONG', () => parseRational('1'.repeat(10_001)));
    refusal('NUMBER_TOO_LONG', () => parseRational(`1/${'3'.repeat(10_000)}`));
    refusal('NUMBER_TOO_LONG', () => parseRational(`0.${'3'.repeat(10_000)}`));
    expect(refusal('NUMBER_MALFORMED', () => parseRational('x', 'iris.csv:1:2')).path).toBe(
      'iris.csv:1:2',
    );
  });

  test('a long integer is not a decimal: no range', () => {
    const long = '7'.repeat(10_000);
    expect(parseRational(long).numerator).toBe(BigInt(long));
    expect(parseRational(`-${long}`).numerator).toBe(-BigInt(long));
  });

  test('long junk is refused fast', () => {
    const start = performance.now();
    refusal('NUMBER_MALFORMED', () => parseRational(`${'1'.repeat(1_000_000)}x`));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('toNumber', () => {
  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])('is exact on doubles', (x) => {
    const [mantissa, exponent] = dissect(x);
    const value = Rational.of(mantissa).times(Rational.of(2).pow(exponent));
    expect(value.toNumber()).toBe(x === 0 ? 0 : x);
    expect(value.negate().toNumber()).toBe(x === 0 ? 0 : -x);
  });

  test('every power of two', () => {
    let power = 2 ** 1023;
    for (let exponent = 1023; exponent >= -1074; exponent--) {
      expect(Rational.of(2).pow(exponent).toNumber()).toBe(power);
      power /= 2;
    }
    expect(Rational.of(2).pow(-1075).toNumber()).toBe(0);
    expect(Rational.of(2).pow(-5000).toNumber()).toBe(0);
    expect(Rational.of(2).pow(1024).toNumber()).toBe(Number.POSITIVE_INFINITY);
    expect(Rational.of(-2).pow(1025).toNumber()).toBe(Number.NEGATIVE_INFINITY);
  });

  test('ties go to even, also among the smallest numbers', () => {
    const half = Rational.of(1, 2);
    const tiny = Rational.of(2).pow(-1074);
    expect(tiny.times(half).toNumber()).toBe(0);
    expect(tiny.times(Rational.of(3, 2)).toNumber()).toBe(2 * 2 ** -1074);
    expect(tiny.times(Rational.of(5, 2)).toNumber()).toBe(2 * 2 ** -1074);
    expect(tiny.times(half).times(Rational.of(1_000_001, 1_000_000)).toNumber()).toBe(2 ** -1074);
    const big = Rational.of(2n ** 53n);
    expect(big.plus(Rational.ONE).toNumber()).toBe(2 ** 53);
    expect(big.plus(Rational.of(3)).toNumber()).toBe(2 ** 53 + 4);
    expect(big.plus(Rational.of(1001, 1000)).toNumber()).toBe(2 ** 53 + 2);
    const largest = Rational.of(2n ** 1024n - 2n ** 971n);
    expect(largest.toNumber()).toBe(Number.MAX_VALUE);
    const tie = largest.plus(Rational.of(2n ** 970n));
    expect(tie.toNumber()).toBe(Number.POSITIVE_INFINITY);
    expect(tie.minus(Rational.of(1, 3)).toNumber()).toBe(Number.MAX_VALUE);
  });
});

describe('formatDecimal', () => {
  test('examples', () => {
    const cases: [Rational, number, string][] = [
      [Rational.ZERO, 5, '0'],
      [Rational.of(2, 3), 4, '0.6667'],
      [Rational.of(-2, 3), 1, '-0.7'],
      [Rational.of(999_996, 1000), 4, '1000'],
      [Rational.of(999_996, 1000), 5, '1000.0'],
      [Rational.of(123_456), 3, '123000'],
      [Rational.of(1, 1_000_000), 2, '0.0000010'],
      [Rational.of(15, 100_000_000), 2, '1.5e-7'],
      [Rational.of(10).pow(20), 2, `1${'0'.repeat(20)}`],
      [Rational.of(10).pow(21), 2, '1.0e+21'],
      [Rational.of(10).pow(21).minus(Rational.ONE), 3, '1.00e+21'],
      [Rational.of(10).pow(21), 1, '1e+21'],
      [Rational.of(25, 10), 1, '2'],
      [Rational.of(35, 10), 1, '4'],
      [Rational.of(-25, 10), 1, '-2'],
      [Rational.of(10).pow(-500), 2, '1.0e-500'],
    ];
    for (const [value, digits, text] of cases) expect(formatDecimal(value, digits)).toBe(text);
    for (const digits of [0, -1, 1.5, Number.NaN, 10_001]) {
      refusal('INTEGER_EXPECTED', () => formatDecimal(Rational.ONE, digits));
    }
  });

  test.prop([nonzeroRationals, fc.integer({ min: 1, max: 30 })])(
    'is off by at most half a unit of its last digit',
    (a, digits) => {
      const printed = parseRational(formatDecimal(a, digits));
      const error = printed.minus(a).abs();
      const relative = Rational.of(10)
        .pow(1 - digits)
        .times(Rational.of(1, 2))
        .times(a.abs());
      expect(error.compare(relative)).toBeLessThanOrEqual(0);
    },
  );
});

/** x = mantissa·2^exponent, read off the bits. */
function dissect(x: number): [bigint, number] {
  const bits = new BigUint64Array(Float64Array.of(x).buffer)[0]!;
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  const magnitude = biased === 0 ? fraction : fraction | (1n << 52n);
  return [x < 0 ? -magnitude : magnitude, Math.max(biased, 1) - 1075];
}
