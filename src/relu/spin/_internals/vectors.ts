/** x·y */
export function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

export const length = (x: Float64Array): number => Math.sqrt(dot(x, x));

/** y += a·x */
export function axpy(a: number, x: Float64Array, y: Float64Array): void {
  for (let i = 0; i < x.length; i++) y[i]! += a * x[i]!;
}

/** Scales w to ‖w‖² = Λ. */
export function toSphere(w: Float64Array): void {
  const factor = Math.sqrt(w.length) / length(w);
  for (let i = 0; i < w.length; i++) w[i]! *= factor;
}

/** Takes the part along w away from v. */
export function toTangent(w: Float64Array, v: Float64Array): void {
  axpy(-dot(w, v) / dot(w, w), w, v);
}

/** Writes the point of the sphere that lies over w + t·direction. */
export function along(
  w: Float64Array,
  direction: Float64Array,
  t: number,
  out: Float64Array,
): void {
  out.set(w);
  axpy(t, direction, out);
  toSphere(out);
}
