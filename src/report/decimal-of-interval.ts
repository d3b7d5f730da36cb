import { formatDecimal, Rational } from '../exact/index.js';

/** The digits that are shown of an irrational value. */
export const SHOWN_DIGITS = 12;

/**
 * The midpoint of an interval to 12 significant digits. The caller makes the interval narrow enough
 * (relative width at most 10⁻¹⁴) for these digits to be the value's, up to one unit in the last.
 */
export function decimalOfInterval(lower: Rational, upper: Rational): string {
  return formatDecimal(lower.plus(upper).times(Rational.of(1, 2)), SHOWN_DIGITS);
}
