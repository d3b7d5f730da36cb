import { LemmascopeError } from '../diagnostics/index.js';
import { Rational } from './rational.js';

/**
 * The rational of smallest denominator in [lower, upper], and of those the one of smallest size: the
 * node at which the search in the Stern–Brocot tree first enters the interval. O(number of digits).
 *
 * @throws INTERVAL_REVERSED when lower > upper.
 * @example simplestBetween(Rational.of(31, 100), Rational.of(35, 100)).toString() // "1/3"
 */
export function simplestBetween(lower: Rational, upper: Rational): Rational {
  if (lower.compare(upper) > 0)
    throw new LemmascopeError('INTERVAL_REVERSED', { actual: `[${lower}, ${upper}]` });
  if (lower.sign() <= 0 && upper.sign() >= 0) return Rational.ZERO;
  return upper.sign() < 0
    ? simplestPositive(upper.negate(), lower.negate()).negate()
    : simplestPositive(lower, upper);
}

/** For 0 < lower ≤ upper: peel off the common integer part, then invert. */
function simplestPositive(lower: Rational, upper: Rational): Rational {
  const floor = lower.numerator / lower.denominator;
  const whole = Rational.of(floor);
  if (whole.equals(lower)) return whole;
  if (Rational.of(floor + 1n).compare(upper) <= 0) return Rational.of(floor + 1n);
  const inner = simplestPositive(upper.minus(whole).inverse(), lower.minus(whole).inverse());
  return whole.plus(inner.inverse());
}
