import { LemmascopeError } from '../diagnostics/index.js';
import { Rational } from './rational.js';

const FRACTION = /^([+-]?\d+)(?:\/(\d+))?$/;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const MOST_DIGITS = 10_000;

/**
 * Reads "p", "p/q" or a decimal such as "1.25", "1e-3", ".5", "5." exactly; blanks around it are
 * ignored. Decimals must round to a finite float64, and to a nonzero one unless they are zero; "p"
 * and "p/q" have no such bound, so that everything a `Rational` prints can be read back.
 *
 * @param path where the text stands, for the error message
 * @throws NUMBER_MALFORMED, NUMBER_OUT_OF_RANGE, NUMBER_TOO_LONG, DIVISION_BY_ZERO
 * @example parseRational('0.1').toString() // "1/10"
 */
export function parseRational(text: string, path?: string): Rational {
  const details = { actual: JSON.stringify(text), ...(path === undefined ? {} : { path }) };
  const trimmed = text.trim();
  const fraction = FRACTION.exec(trimmed);
  const decimal = fraction === null ? DECIMAL.exec(trimmed) : null;
  const whole = decimal?.[2] ?? '';
  const decimals = decimal?.[3] ?? '';
  if (fraction === null && whole + decimals === '') {
    throw new LemmascopeError('NUMBER_MALFORMED', details);
  }
  if (trimmed.length > MOST_DIGITS && countDigits(trimmed) > MOST_DIGITS) {
    throw new LemmascopeError('NUMBER_TOO_LONG', details);
  }
  if (fraction !== null) {
    const denominator = BigInt(fraction[2] ?? 1);
    if (denominator === 0n) throw new LemmascopeError('DIVISION_BY_ZERO', details);
    return Rational.of(BigInt(fraction[1]!), denominator);
  }
  const mantissa = BigInt(`${whole}${decimals}`);
  if (mantissa === 0n) return Rational.ZERO;
  // The conversion to float64 decides the range before any power of ten is formed, so a huge
  // exponent costs nothing; what passes has an exponent of the order of its number of digits.
  const rounded = Number(trimmed);
  if (rounded === 0 || !Number.isFinite(rounded)) {
    throw new LemmascopeError('NUMBER_OUT_OF_RANGE', details);
  }
  const signed = decimal?.[1] === '-' ? -mantissa : mantissa;
  const exponent = Number(decimal?.[4] ?? 0) - decimals.length;
  return exponent < 0
    ? Rational.of(signed, 10n ** BigInt(-exponent))
    : Rational.of(signed * 10n ** BigInt(exponent));
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}
