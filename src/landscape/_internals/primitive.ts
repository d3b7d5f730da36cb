import { RationalMatrix } from '../../exact/index.js';

/** The positive multiple with integer entries and no common divisor; zero stays zero. */
export function primitive({ rows, columns, numerators }: RationalMatrix): RationalMatrix {
  let common = 0n;
  for (const value of numerators) common = gcd(common, value < 0n ? -value : value);
  return RationalMatrix.ofIntegers(
    rows,
    columns,
    common > 1n ? numerators.map((value) => value / common) : numerators,
  );
}

/** The same for all matrices of a list together: one positive factor for all. */
export function primitiveTogether(matrices: readonly RationalMatrix[]): readonly RationalMatrix[] {
  const denominator = matrices.reduce(
    (under, matrix) => (under / gcd(under, matrix.denominator)) * matrix.denominator,
    1n,
  );
  const lists = matrices.map((matrix) =>
    matrix.numerators.map((value) => value * (denominator / matrix.denominator)),
  );
  let common = 0n;
  for (const list of lists)
    for (const value of list) common = gcd(common, value < 0n ? -value : value);
  const divisor = common > 1n ? common : 1n;
  return matrices.map(({ rows, columns }, index) =>
    RationalMatrix.ofIntegers(
      rows,
      columns,
      lists[index]!.map((value) => value / divisor),
    ),
  );
}

function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
