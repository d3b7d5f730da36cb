import { Rational, RationalMatrix } from '../../exact/index.js';
import { primitive } from './primitive.js';

/** weight·vvᵀ, v an n×1 integer vector without common divisor. */
export interface WeightedSquare {
  readonly weight: Rational;
  readonly vector: RationalMatrix;
}

/**
 * A symmetric matrix as a sum of rank-many squares with positive weights; `undefined` unless it is
 * ⪰ 0. Fraction-free: with the indices of a set S eliminated, entry (i, j) is the minor on S∪{i},
 * S∪{j} (Sylvester), every division is exact, and the Schur complement is the entries over the
 * minor on S. A zero diagonal entry of a matrix ⪰ 0 has a zero row.
 */
export function positiveSquares({
  rows: n,
  numerators,
  denominator,
}: RationalMatrix): readonly WeightedSquare[] | undefined {
  const entries = Array.from({ length: n }, (_, i) => numerators.slice(i * n, (i + 1) * n));
  const squares: WeightedSquare[] = [];
  let remaining = Array.from({ length: n }, (_, i) => i);
  let previous = 1n;
  for (;;) {
    if (remaining.some((i) => entries[i]![i]! < 0n)) return undefined;
    const positive = remaining.filter((i) => entries[i]![i]! > 0n);
    const flat = remaining.filter((i) => entries[i]![i] === 0n);
    if (flat.some((i) => remaining.some((j) => entries[i]![j] !== 0n))) return undefined;
    if (positive.length === 0) return squares;
    const k = positive.reduce((best, i) => (entries[i]![i]! < entries[best]![best]! ? i : best));
    const pivot = entries[k]![k]!;
    const column = Array.from({ length: n }, (_, i) =>
      positive.includes(i) ? entries[i]![k]! : 0n,
    );
    squares.push(square(column, k, pivot * previous * denominator));
    remaining = positive.filter((i) => i !== k);
    for (const i of remaining) {
      const row = entries[i]!;
      const factor = column[i]!;
      for (const j of remaining) {
        if (j > i) break;
        const value = (pivot * row[j]! - factor * column[j]!) / previous;
        row[j] = value;
        entries[j]![i] = value;
      }
    }
    previous = pivot;
  }
}

/** column·columnᵀ/divisor with the common divisor of the column taken out. */
function square(column: readonly bigint[], at: number, divisor: bigint): WeightedSquare {
  const vector = primitive(RationalMatrix.ofIntegers(column.length, 1, column));
  const common = column[at]! / vector.numerators[at]!;
  return { weight: Rational.of(common * common, divisor), vector };
}
