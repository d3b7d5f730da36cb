/**
 * Products of 3 × 3 matrices that lie row-major in buffers, unrolled. A smaller matrix is padded with
 * zeros, which costs less than loops over its size would. `out` may not overlap a factor.
 */

type Buffer = Float64Array;

/** out := AB */
export function multiply(out: Buffer, o: number, a: Buffer, s: number, b: Buffer, t: number): void {
  const b0 = b[t]!;
  const b1 = b[t + 1]!;
  const b2 = b[t + 2]!;
  const b3 = b[t + 3]!;
  const b4 = b[t + 4]!;
  const b5 = b[t + 5]!;
  const b6 = b[t + 6]!;
  const b7 = b[t + 7]!;
  const b8 = b[t + 8]!;
  for (let i = 0; i < 9; i += 3) {
    const x = a[s + i]!;
    const y = a[s + i + 1]!;
    const z = a[s + i + 2]!;
    out[o + i] = x * b0 + y * b3 + z * b6;
    out[o + i + 1] = x * b1 + y * b4 + z * b7;
    out[o + i + 2] = x * b2 + y * b5 + z * b8;
  }
}

/** out := AᵀB */
export function multiplyLeft(
  out: Buffer,
  o: number,
  a: Buffer,
  s: number,
  b: Buffer,
  t: number,
): void {
  const b0 = b[t]!;
  const b1 = b[t + 1]!;
  const b2 = b[t + 2]!;
  const b3 = b[t + 3]!;
  const b4 = b[t + 4]!;
  const b5 = b[t + 5]!;
  const b6 = b[t + 6]!;
  const b7 = b[t + 7]!;
  const b8 = b[t + 8]!;
  for (let i = 0; i < 3; i++) {
    const x = a[s + i]!;
    const y = a[s + i + 3]!;
    const z = a[s + i + 6]!;
    out[o + 3 * i] = x * b0 + y * b3 + z * b6;
    out[o + 3 * i + 1] = x * b1 + y * b4 + z * b7;
    out[o + 3 * i + 2] = x * b2 + y * b5 + z * b8;
  }
}

/** out := ABᵀ */
export function multiplyRight(
  out: Buffer,
  o: number,
  a: Buffer,
  s: number,
  b: Buffer,
  t: number,
): void {
  const b0 = b[t]!;
  const b1 = b[t + 1]!;
  const b2 = b[t + 2]!;
  const b3 = b[t + 3]!;
  const b4 = b[t + 4]!;
  const b5 = b[t + 5]!;
  const b6 = b[t + 6]!;
  const b7 = b[t + 7]!;
  const b8 = b[t + 8]!;
  for (let i = 0; i < 9; i += 3) {
    const x = a[s + i]!;
    const y = a[s + i + 1]!;
    const z = a[s + i + 2]!;
    out[o + i] = x * b0 + y * b1 + z * b2;
    out[o + i + 1] = x * b3 + y * b4 + z * b5;
    out[o + i + 2] = x * b6 + y * b7 + z * b8;
  }
}

/** out := I, of the full size: what it is multiplied with decides how much of it counts. */
export function setIdentity(out: Buffer, o: number): void {
  out.fill(0, o, o + 9);
  out[o] = 1;
  out[o + 4] = 1;
  out[o + 8] = 1;
}

/** Frobenius. */
export function normOf(a: Buffer, s: number): number {
  let sum = 0;
  for (let i = s; i < s + 9; i++) sum += a[i]! * a[i]!;
  return Math.sqrt(sum);
}
