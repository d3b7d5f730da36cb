import { formatDecimal, outwardInterval, Rational } from '../../../exact/index.js';

/** A number that is known exactly, or enclosed; `decimal` has twelve digits. */
export interface ShownNumber {
  /** "p/q", where the number is rational and was recognised. */
  readonly exact: string | undefined;
  /** `[lower, upper]` in decimals, which contains it for certain; where it is not known exactly. */
  readonly enclosure: string | undefined;
  readonly decimal: string;
  readonly number: number;
}

/** As `audit` prints it: exact, or the middle of an interval of relative width 10⁻¹⁴. */
export function shown(lower: Rational, upper: Rational): ShownNumber {
  const middle = lower.plus(upper).times(Rational.of(1, 2));
  return {
    exact: lower.equals(upper) ? lower.toString() : undefined,
    enclosure: lower.equals(upper) ? undefined : outwardInterval(lower, upper),
    decimal: formatDecimal(middle, 12),
    number: middle.toNumber(),
  };
}
