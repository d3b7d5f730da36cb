import { LemmascopeError } from '../diagnostics/index.js';
import { bitLength } from './_internals/bit-length.js';
import type { Rational } from './rational.js';

/**
 * The value rounded to that many significant digits, ties to even, with trailing zeros kept:
 * plain notation when the decimal exponent lies in [−6, 21), otherwise such as "1.50e-7". Plain
 * digits beyond the significant ones are zeros.
 *
 * @param significantDigits from 1 to 10000
 * @throws INTEGER_EXPECTED
 * @example formatDecimal(Rational.of(2, 3), 4) // "0.6667"
 */
export function formatDecimal(value: Rational, significantDigits: number): string {
  if (
    !Number.isSafeInteger(significantDigits) ||
    significantDigits < 1 ||
    significantDigits > 10_000
  ) {
    throw new LemmascopeError('INTEGER_EXPECTED', {
      path: 'significantDigits',
      expected: 'an integer from 1 to 10000',
      actual: String(significantDigits),
    });
  }
  if (value.isZero()) return '0';
  const magnitude = value.abs();
  let exponent = decimalExponent(magnitude);
  let digits = scaled(magnitude, significantDigits - 1 - exponent).toString();
  if (digits.length > significantDigits) {
    // 9.99… was rounded up to the next power of ten.
    exponent += 1;
    digits = digits.slice(0, -1);
  }
  return `${value.sign() < 0 ? '-' : ''}${place(digits, exponent)}`;
}

/** The e with 10^e ≤ magnitude < 10^(e+1). */
function decimalExponent({ numerator, denominator }: Rational): number {
  let exponent = Math.floor((bitLength(numerator) - bitLength(denominator)) * Math.log10(2));
  // The estimate is at most one off on either side, up to the float error of the product.
  while (!reaches(numerator, denominator, exponent)) exponent -= 1;
  while (reaches(numerator, denominator, exponent + 1)) exponent += 1;
  return exponent;
}

function reaches(numerator: bigint, denominator: bigint, exponent: number): boolean {
  return exponent >= 0
    ? numerator >= denominator * 10n ** BigInt(exponent)
    : numerator * 10n ** BigInt(-exponent) >= denominator;
}

/** magnitude·10^power rounded to an integer, ties to even. */
function scaled({ numerator, denominator }: Rational, power: number): bigint {
  const top = power >= 0 ? numerator * 10n ** BigInt(power) : numerator;
  const bottom = power >= 0 ? denominator : denominator * 10n ** BigInt(-power);
  const quotient = top / bottom;
  const twice = 2n * (top - quotient * bottom);
  const up = twice > bottom || (twice === bottom && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}

/** Puts the point: digits[0] stands for 10^exponent. */
function place(digits: string, exponent: number): string {
  if (exponent < -6 || exponent >= 21) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
