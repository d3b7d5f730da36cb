import type { DiagnosticCode } from '../../diagnostics/index.js';
import { flipped, gcd, lcm, type Matrix, mapped, type Rows, ratio } from './arithmetic.js';
import type { Part } from './part.js';

/** Requires target = Σ weight · v vᵀ with weights ≥ 0, entry by entry: it shows target ⪰ 0. */
export function requireSquares(part: Part, target: Matrix, name: string): void {
  const lower = target.rows.map((row, i) => row.slice(0, i + 1));
  let rest: Rows = lower;
  let { under } = target;
  for (const square of part.list()) {
    const fields = square.fields(['weight', 'vector']);
    const weight = fields.weight.number();
    fields.weight.require('KERNEL_SQUARE_NEGATIVE', 'weight of a square', weight, '>=');
    const vector = fields.vector.vector(rest.length);
    const v = vector.rows[0]!;
    const divisor = weight.under * vector.under ** 2n;
    const common = lcm(part.session, [under, divisor]);
    const [grow, factor] = [common / under, weight.top * (common / divisor)];
    part.session.charge(4 * rest.length ** 2, [...rest.flat(), grow, factor, ...v]);
    rest = mapped(rest, (value, i, j) => value * grow - factor * v[i]! * v[j]!);
    // Kept free of common factors: what is left after steps of LDLᵀ is then a Schur complement.
    let content = common;
    for (const value of rest.flat()) if (content !== 1n) content = gcd(value, content);
    rest = mapped(rest, (value) => value / content);
    under = common / content;
  }
  const claimed = mapped(rest, (left, i, j) => lower[i]![j]! * under - left * target.under);
  const sum = { rows: claimed, under: under * target.under };
  part.requireEqual('KERNEL_SQUARES_DIFFER', name, { rows: lower, under: target.under }, sum);
}

/**
 * Requires a symmetric, positive semidefinite integer matrix and writes it as Σ vvᵀ/q: as many
 * squares as its rank. Fraction-free elimination: every pivot is positive, or zero with its row.
 */
export function requireSemidefinite(part: Part, code: DiagnosticCode, matrix: Rows) {
  const squares: { v: readonly bigint[]; q: bigint }[] = [];
  const whole = { rows: matrix, under: 1n };
  part.requireEqual(code, 'symmetry', whole, { ...whole, rows: flipped(matrix) });
  let [rest, previous] = [matrix, 1n];
  while (rest.length > 0) {
    const row = rest[0]!;
    const pivot = row[0]!;
    part.require(code, 'pivot', ratio(pivot), '>=');
    if (pivot === 0n) for (const value of row) part.require(code, 'its row', ratio(value), '=');
    part.session.charge(3 * rest.length ** 2, rest.flat());
    const [factor, divisor] = pivot === 0n ? [1n, 1n] : [pivot, previous];
    const next = mapped(rest, (value, i, j) => (factor * value - row[i]! * row[j]!) / divisor);
    const v = [...matrix.slice(rest.length).map(() => 0n), ...row];
    if (pivot > 0n) squares.push({ v, q: pivot * previous });
    if (pivot > 0n) previous = pivot;
    rest = next.slice(1).map((line) => line.slice(1));
  }
  return squares;
}
