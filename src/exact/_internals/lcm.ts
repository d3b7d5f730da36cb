import { gcd } from './gcd.js';

/** Least common multiple of two positive integers. */
export function lcm(left: bigint, right: bigint): bigint {
  if (left === right || right === 1n) return left;
  return (left / gcd(left, right)) * right;
}
