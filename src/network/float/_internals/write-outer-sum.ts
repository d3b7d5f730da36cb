/**
 * Writes one run of a Hessian row, out[at + s·length + t] := a_s u_t + b_s v_t for s < count and
 * t < length, where a, u, b, v start at the given places of their buffers.
 *
 * This is where the time goes: n² entries, two products and a sum each, so the limit is the rate
 * of stores. Four values of s are taken together because then u_t and v_t are loaded once for four
 * stores, and each of the four output streams still runs forward through memory.
 */
export function writeOuterSum(
  out: Float64Array,
  at: number,
  count: number,
  length: number,
  a: Float64Array,
  aAt: number,
  u: Float64Array,
  uAt: number,
  b: Float64Array,
  bAt: number,
  v: Float64Array,
  vAt: number,
): void {
  let s = 0;
  let o = at;
  for (; s + 4 <= count; s += 4) {
    const a0 = a[aAt + s]!;
    const a1 = a[aAt + s + 1]!;
    const a2 = a[aAt + s + 2]!;
    const a3 = a[aAt + s + 3]!;
    const b0 = b[bAt + s]!;
    const b1 = b[bAt + s + 1]!;
    const b2 = b[bAt + s + 2]!;
    const b3 = b[bAt + s + 3]!;
    const o1 = o + length;
    const o2 = o1 + length;
    const o3 = o2 + length;
    for (let t = 0; t < length; t++) {
      const x = u[uAt + t]!;
      const y = v[vAt + t]!;
      out[o + t] = a0 * x + b0 * y;
      out[o1 + t] = a1 * x + b1 * y;
      out[o2 + t] = a2 * x + b2 * y;
      out[o3 + t] = a3 * x + b3 * y;
    }
    o = o3 + length;
  }
  for (; s < count; s++) {
    const a0 = a[aAt + s]!;
    const b0 = b[bAt + s]!;
    for (let t = 0; t < length; t++) out[o + t] = a0 * u[uAt + t]! + b0 * v[vAt + t]!;
    o += length;
  }
}
