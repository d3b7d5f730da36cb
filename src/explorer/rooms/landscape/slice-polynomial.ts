import type { SliceFound } from './slice-request.js';

/** L − L(W) at (a, b), by Horner's rule in floats on the coefficients of the exact polynomial. */
export function sliceAt({ coefficients, degree }: SliceFound, a: number, b: number): number {
  const size = degree + 1;
  let sum = 0;
  for (let i = degree; i >= 0; i--) {
    let inner = 0;
    for (let j = degree - i; j >= 0; j--) inner = inner * b + coefficients[i * size + j]!;
    sum = sum * a + inner;
  }
  return sum;
}
