import { bitLength } from './bit-length.js';

/** The float64 nearest to numerator/denominator (denominator > 0), ties to even. */
export function quotientToNumber(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const magnitude = numerator < 0n ? -numerator : numerator;
  // The quotient scaled by 2^shift has 55 or 56 bits: two more than fit, so the last one can say
  // "something was cut off" and the rounding below sees ties exactly.
  const shift = 55 - (bitLength(magnitude) - bitLength(denominator));
  const scaled = shift >= 0 ? magnitude << BigInt(shift) : magnitude;
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
  const quotient = scaled / divisor;
  const sticky = quotient * divisor === scaled ? quotient : quotient | 1n;
  // Below 2^-1022 the spacing stays 2^-1074, so more bits must go; rounding once avoids the
  // double rounding of a conversion followed by a scaling.
  const drop = Math.max(bitLength(sticky) - 53, shift - 1074);
  if (drop > 57) return numerator < 0n ? -0 : 0;
  const half = 1n << BigInt(drop - 1);
  const kept = sticky >> BigInt(drop);
  const rest = sticky - (kept << BigInt(drop));
  const roundUp = rest > half || (rest === half && (kept & 1n) === 1n);
  const value = Number(roundUp ? kept + 1n : kept) * 2 ** (drop - shift);
  return numerator < 0n ? -value : value;
}
