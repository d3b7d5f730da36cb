import type { RationalMatrix } from '../../exact/index.js';

/** The two largest primes below 2²⁶: a product of residues, and a residue more, is below 2⁵³. */
const PRIMES = [67108859, 67108837] as const;

/**
 * A lower bound for the rank of a matrix of rationals, nearly always the rank: the larger of the ranks
 * of its numerators modulo two primes. It is less only if both divide the same minors.
 *
 * O(n³) operations on float64 integers, none of which rounds.
 */
export function rankModuloPrimes(matrix: RationalMatrix): number {
  return Math.max(...PRIMES.map((prime) => rankModulo(matrix, prime)));
}

function rankModulo({ rows, columns, numerators }: RationalMatrix, prime: number): number {
  const modulus = BigInt(prime);
  const entries = Float64Array.from(numerators, (value) => {
    const rest = Number(value % modulus);
    return rest < 0 ? rest + prime : rest;
  });
  let rank = 0;
  for (let column = 0; column < columns && rank < rows; column++) {
    let pivot = rank;
    while (pivot < rows && entries[pivot * columns + column] === 0) pivot++;
    if (pivot === rows) continue;
    const [top, chosen] = [rank * columns, pivot * columns];
    for (let j = column; j < columns; j++) {
      const kept = entries[top + j]!;
      entries[top + j] = entries[chosen + j]!;
      entries[chosen + j] = kept;
    }
    const inverse = inverseModulo(entries[top + column]!, prime);
    for (let i = rank + 1; i < rows; i++) {
      const at = i * columns;
      const factor = prime - ((entries[at + column]! * inverse) % prime);
      if (factor === prime) continue;
      for (let j = column; j < columns; j++)
        entries[at + j] = (entries[at + j]! + factor * entries[top + j]!) % prime;
    }
    rank++;
  }
  return rank;
}

/** By Euclid's algorithm; the coefficients stay below the prime. */
function inverseModulo(value: number, prime: number): number {
  let [a, b, x, y] = [prime, value, 0, 1];
  while (b > 1) {
    const quotient = Math.floor(a / b);
    [a, b, x, y] = [b, a - quotient * b, y, x - quotient * y];
  }
  return y < 0 ? y + prime : y;
}
