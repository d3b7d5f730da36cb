/** The row-major product of an l×m and an m×n integer matrix. */
export function multiplyIntegers(
  left: readonly bigint[],
  right: readonly bigint[],
  l: number,
  m: number,
  n: number,
): bigint[] {
  const product = new Array<bigint>(l * n).fill(0n);
  for (let i = 0; i < l; i++) {
    for (let k = 0; k < m; k++) {
      const factor = left[i * m + k]!;
      if (factor === 0n) continue;
      for (let j = 0; j < n; j++) {
        const entry = right[k * n + j]!;
        if (entry !== 0n) product[i * n + j] = product[i * n + j]! + factor * entry;
      }
    }
  }
  return product;
}
