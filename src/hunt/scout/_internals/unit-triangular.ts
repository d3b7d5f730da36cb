/** Unit triangular 3 × 3 matrices and their inverses, padded with zeros from `size` on. */

type Buffer = Float64Array;

/** out := R with R_01, R_02, R_12 = entries. */
export function setUpper(out: Buffer, entries: Int32Array, size: number): void {
  set(out, size, entries[0]!, entries[1]!, entries[2]!);
}

/** out := R⁻¹. */
export function setUpperInverse(out: Buffer, entries: Int32Array, size: number): void {
  const x = entries[0]!;
  const y = entries[1]!;
  const z = entries[2]!;
  set(out, size, -x, x * z - y, -z);
}

/** out := L with L_10, L_20, L_21 = entries. */
export function setLower(out: Buffer, entries: Int32Array, size: number): void {
  setUpper(out, entries, size);
  transpose(out);
}

/** out := L⁻¹. */
export function setLowerInverse(out: Buffer, entries: Int32Array, size: number): void {
  // L⁻¹ = (R⁻¹)ᵀ with R = Lᵀ, whose entries come in the same order.
  setUpperInverse(out, entries, size);
  transpose(out);
}

function set(out: Buffer, size: number, x: number, y: number, z: number): void {
  out.fill(0);
  for (let i = 0; i < size; i++) out[4 * i] = 1;
  if (size > 1) out[1] = x;
  if (size > 2) {
    out[2] = y;
    out[5] = z;
  }
}

function transpose(out: Buffer): void {
  swap(out, 1, 3);
  swap(out, 2, 6);
  swap(out, 5, 7);
}

function swap(out: Buffer, s: number, t: number): void {
  const kept = out[s]!;
  out[s] = out[t]!;
  out[t] = kept;
}
