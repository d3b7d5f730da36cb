interface Factor {
  readonly rows: number;
  readonly columns: number;
  readonly numerators: readonly bigint[];
}

/** The row-major product of the numerators of an l×m and an m×n matrix. */
export function multiplyIntegers(first: Factor, second: Factor): bigint[] {
  const { rows: l, columns: m, numerators: left } = first;
  const { columns: n, numerators: right } = second;
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
