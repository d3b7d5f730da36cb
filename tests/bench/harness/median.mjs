/** @param {readonly number[]} values */
export function median(values) {
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  return ((sorted[last >> 1] ?? NaN) + (sorted[(last + 1) >> 1] ?? NaN)) / 2;
}
