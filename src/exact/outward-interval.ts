import { Rational } from './rational.js';

/**
 * An interval in decimals, rounded outwards: `[lower, upper]` contains the one given and its ends
 * are exact as printed. Twenty places after the point at most.
 */
export function outwardInterval(lower: Rational, upper: Rational): string {
  const scale = 10n ** decimalPlaces(upper.minus(lower));
  const floor = (value: Rational) => {
    const scaled = value.numerator * scale;
    const quotient = scaled / value.denominator;
    return scaled < 0n && quotient * value.denominator !== scaled ? quotient - 1n : quotient;
  };
  const down = Rational.of(floor(lower), scale);
  const up = Rational.of(-floor(upper.negate()), scale);
  return `[${decimal(down, scale)}, ${decimal(up, scale)}]`;
}

/** Two places more than it takes to tell the ends of an interval of this width apart. */
function decimalPlaces(width: Rational): bigint {
  let places = 2n;
  for (let size = width; size.compare(Rational.ONE) < 0 && places < 20n; places++)
    size = size.times(Rational.of(10));
  return places;
}

function decimal(value: Rational, scale: bigint): string {
  const digits = String(scale).length - 1;
  const shifted = (value.numerator * scale) / value.denominator;
  const text = String(shifted < 0n ? -shifted : shifted).padStart(digits + 1, '0');
  return `${shifted < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
