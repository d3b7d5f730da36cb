import { RationalMatrix } from '../../../exact/index.js';

/** The positive multiple of a row whose entries are integers without a common divisor. */
export function primitiveRow({ rows, columns, numerators }: RationalMatrix): RationalMatrix {
  let common = 0n;
  for (const value of numerators) common = gcd(common, value < 0n ? -value : value);
  return common === 0n
    ? RationalMatrix.zero(rows, columns)
    : RationalMatrix.ofIntegers(
        rows,
        columns,
        numerators.map((value) => value / common),
      );
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
