/**
 * Arithmetic modulo a prime on float64 integers. With residues below 2²⁵ a sum of three products is
 * below 2⁵², so it is exact before it is reduced.
 */

/** The largest prime below 2²⁵. */
export const PRIME = 33554393;

const INVERSE = 1 / PRIME;

/** An integer of size at most 2⁵² to 0, …, p − 1. */
export function residue(value: number): number {
  // The quotient is off by less than 1/p: its floor may be one too small, never too large.
  const rest = value - Math.floor(value * INVERSE) * PRIME;
  return rest >= PRIME ? rest - PRIME : rest;
}

/** Reduces the nine entries from `at` on. */
export function reduceMatrix(values: Float64Array, at: number): void {
  for (let i = at; i < at + 9; i++) values[i] = residue(values[i]!);
}

/** The inverse of a residue that is not 0. */
export function inverseOf(value: number): number {
  let a = PRIME;
  let b = value;
  let x = 0;
  let y = 1;
  while (b > 1) {
    const quotient = Math.floor(a / b);
    const rest = a - quotient * b;
    const next = x - quotient * y;
    a = b;
    b = rest;
    x = y;
    y = next;
  }
  return y < 0 ? y + PRIME : y;
}

const SCALE = 2 ** 64;
const SCALE_INVERSE = (() => {
  let power = 1;
  for (let i = 0; i < 64; i++) power = residue(2 * power);
  return inverseOf(power);
})();

/**
 * Residues of floats that are integers times 2⁻⁶⁴: every float is a rational whose denominator is
 * a power of two, so it has a residue, exactly (% on floats does not round).
 */
export function residuesOf(from: Float64Array, to: Float64Array): void {
  for (let i = 0; i < from.length; i++) {
    const value = from[i]!;
    to[i] = value === 0 ? 0 : residue(residue((value * SCALE) % PRIME) * SCALE_INVERSE);
  }
}

/**
 * The rank of an n × n matrix of residues, row-major, which is overwritten. The rank modulo a prime
 * is at most the rank over the rationals.
 */
export function rankModulo(a: Float64Array, n: number): number {
  let rank = 0;
  for (let column = 0; column < n && rank < n; column++) {
    let pivot = rank;
    while (pivot < n && a[pivot * n + column] === 0) pivot++;
    if (pivot === n) continue;
    const top = rank * n;
    if (pivot !== rank)
      for (let j = column; j < n; j++) {
        const kept = a[top + j]!;
        a[top + j] = a[pivot * n + j]!;
        a[pivot * n + j] = kept;
      }
    const inverse = inverseOf(a[top + column]!);
    for (let i = pivot + 1; i < n; i++) {
      const entry = a[i * n + column]!;
      if (entry === 0) continue;
      const factor = PRIME - residue(entry * inverse);
      for (let j = column + 1; j < n; j++)
        a[i * n + j] = residue(a[i * n + j]! + factor * a[top + j]!);
    }
    rank++;
  }
  return rank;
}
