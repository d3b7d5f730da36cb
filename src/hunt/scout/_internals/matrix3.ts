/**
 * Products of 3 × 3 matrices that lie row-major in buffers, unrolled. A smaller matrix is padded with
 * zeros, which costs less than loops over its size would. `out` may not overlap a factor.
 */

type Buffer = Float64Array;

/** out := AB */
export function multiply(out: Buffer, o: number, a: Buffer, s: number, b: Buffer, t: number): void {
  product(out, o, a, s, ROWS, COLUMNS, b, t, ROWS, COLUMNS);
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
  product(out, o, a, s, COLUMNS, ROWS, b, t, ROWS, COLUMNS);
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
  product(out, o, a, s, ROWS, COLUMNS, b, t, COLUMNS, ROWS);
}

/** From one row, or column, to the next. */
const ROWS = 3;
const COLUMNS = 1;

/** A transpose is the same buffer with its steps exchanged. */
function product(
  out: Buffer,
  o: number,
  a: Buffer,
  s: number,
  down: number,
  along: number,
  b: Buffer,
  t: number,
  below: number,
  beside: number,
): void {
  const b0 = b[t]!;
  const b1 = b[t + beside]!;
  const b2 = b[t + 2 * beside]!;
  const b3 = b[t + below]!;
  const b4 = b[t + below + beside]!;
  const b5 = b[t + below + 2 * beside]!;
  const b6 = b[t + 2 * below]!;
  const b7 = b[t + 2 * below + beside]!;
  const b8 = b[t + 2 * below + 2 * beside]!;
  for (let i = 0; i < 3; i++) {
    const x = a[s + i * down]!;
    const y = a[s + i * down + along]!;
    const z = a[s + i * down + 2 * along]!;
    out[o + 3 * i] = x * b0 + y * b3 + z * b6;
    out[o + 3 * i + 1] = x * b1 + y * b4 + z * b7;
    out[o + 3 * i + 2] = x * b2 + y * b5 + z * b8;
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
