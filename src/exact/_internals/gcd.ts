const SMALL = BigInt(Number.MAX_SAFE_INTEGER);

/** Greatest common divisor of two integers, never negative; gcd(0, 0) = 0. */
export function gcd(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) {
    if (a <= SMALL && b <= SMALL) return BigInt(smallGcd(Number(a), Number(b)));
    const remainder = a % b;
    a = b;
    b = remainder;
  }
  return a;
}

function smallGcd(left: number, right: number): number {
  let a = left;
  let b = right;
  while (b !== 0) {
    const remainder = a % b;
    a = b;
    b = remainder;
  }
  return a;
}
