import { gcd } from './gcd.js';

/** gcd of `start` and all values, never negative; stops at 1. */
export function content(values: readonly bigint[], start = 0n): bigint {
  let common = start < 0n ? -start : start;
  for (const value of values) {
    if (common === 1n) return common;
    if (value !== 0n) common = gcd(value, common);
  }
  return common;
}
