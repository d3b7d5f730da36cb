import { Rational, RationalMatrix } from '../../../exact/index.js';

/** λ ≥ 0 with Xλ = 0 and Σλ_i = 1; or v with v·x_i > 0 for all i. */
export type Feasibility =
  | { readonly kind: 'combination'; readonly weights: RationalMatrix }
  | { readonly kind: 'direction'; readonly direction: RationalMatrix };

/**
 * Phase one of the simplex method for λ ≥ 0, Xλ = 0, Σλ_i = 1, in rationals and with Bland's rule,
 * which ends. When the artificial variables do not vanish at the minimum, the dual values (u, t) have
 * u·x_i + t ≤ 0 for all i and t > 0, and v = −u.
 */
export function feasibleCombination(x: RationalMatrix): Feasibility {
  const m = x.columns;
  const n = x.rows + 1;
  const rows = [...x.toRows(), Array.from({ length: m }, () => Rational.ONE)];
  // Columns: λ_1, …, λ_m, the n artificial variables, the right-hand side.
  const tableau = rows.map((row, i) => [
    ...row,
    ...Array.from({ length: n }, (_, k) => (k === i ? Rational.ONE : Rational.ZERO)),
    i === n - 1 ? Rational.ONE : Rational.ZERO,
  ]);
  const last = m + n;
  const basis = tableau.map((_, i) => m + i);
  let cost = tableau[0]!.map((_, j) =>
    j >= m && j < last
      ? Rational.ZERO
      : tableau.reduce((sum, row) => sum.minus(row[j]!), Rational.ZERO),
  );
  for (;;) {
    const entering = cost.findIndex((value, j) => j < m && value.sign() < 0);
    if (entering < 0) break;
    const leaving = leavingRow(tableau, basis, entering, last);
    const pivot = tableau[leaving]![entering]!;
    const line = tableau[leaving]!.map((value) => value.dividedBy(pivot));
    tableau.forEach((row, i) => {
      tableau[i] = i === leaving ? line : without(row, line, row[entering]!);
    });
    cost = without(cost, line, cost[entering]!);
    basis[leaving] = entering;
  }
  if (cost[last]!.isZero()) {
    const weights = Array.from({ length: m }, () => Rational.ZERO);
    basis.forEach((column, i) => {
      if (column < m) weights[column] = tableau[i]![last]!;
    });
    return { kind: 'combination', weights: RationalMatrix.columnVector(weights) };
  }
  // The reduced cost of artificial variable i is 1 − u_i.
  const direction = cost.slice(m, last - 1).map((value) => value.minus(Rational.ONE));
  return { kind: 'direction', direction: RationalMatrix.ofRationals(1, x.rows, direction) };
}

/** The smallest ratio; among equal ones the variable with the smallest number (Bland). */
function leavingRow(
  tableau: readonly (readonly Rational[])[],
  basis: readonly number[],
  entering: number,
  last: number,
): number {
  let best: { readonly row: number; readonly ratio: Rational } | undefined;
  tableau.forEach((row, i) => {
    const entry = row[entering]!;
    if (entry.sign() <= 0) return;
    const ratio = row[last]!.dividedBy(entry);
    const order = best === undefined ? -1 : ratio.compare(best.ratio);
    if (order < 0 || (order === 0 && basis[i]! < basis[best!.row]!)) best = { row: i, ratio };
  });
  // The sum of the artificial variables is bounded below by 0, so some entry is positive.
  return best!.row;
}

const without = (
  row: readonly Rational[],
  line: readonly Rational[],
  factor: Rational,
): Rational[] =>
  factor.isZero() ? [...row] : row.map((value, j) => value.minus(line[j]!.times(factor)));
