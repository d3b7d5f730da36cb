/**
 * Writes one run of a Hessian row in a diagonal block, out[at + s·length + t] := a_s u_t for
 * s < count and t < length; blocked as `writeOuterSum` is, and for the same reason.
 */
export function writeOuter(
  out: Float64Array,
  at: number,
  count: number,
  length: number,
  a: Float64Array,
  aAt: number,
  u: Float64Array,
  uAt: number,
): void {
  let s = 0;
  let o = at;
  for (; s + 4 <= count; s += 4) {
    const a0 = a[aAt + s]!;
    const a1 = a[aAt + s + 1]!;
    const a2 = a[aAt + s + 2]!;
    const a3 = a[aAt + s + 3]!;
    const o1 = o + length;
    const o2 = o1 + length;
    const o3 = o2 + length;
    for (let t = 0; t < length; t++) {
      const x = u[uAt + t]!;
      out[o + t] = a0 * x;
      out[o1 + t] = a1 * x;
      out[o2 + t] = a2 * x;
      out[o3 + t] = a3 * x;
    }
    o = o3 + length;
  }
  for (; s < count; s++) {
    const a0 = a[aAt + s]!;
    for (let t = 0; t < length; t++) out[o + t] = a0 * u[uAt + t]!;
    o += length;
  }
}
