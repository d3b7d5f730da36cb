import { RationalMatrix, rank, solve } from '../../exact/index.js';
import type { AblatedPoint } from '../../landscape/index.js';
import { type ReluProblem, reluPointOf } from './relu-problem.js';

/**
 * The best fit of a ReLU network on the activation pattern that a first layer W gives: with D_j the
 * samples for which unit j is on, the matrices M_j that minimise ½‖Σ_j M_jXD_j − Y‖², factorised as
 * M_j = a_j w_jᵀ, where the weights w_j have the same pattern, strictly. Then the point is a local
 * minimum. Further hidden layers hand the units on through I + (1 in every entry), which keeps them
 * positive where any is on.
 *
 * @param first W, d_1 × d_x.
 * @returns `undefined` where the pattern has a kink, a sample on no unit of a deep network, or some
 *   M_j that is no product of a column and a row with that pattern. Among several best fits one is tried.
 */
export function fitOnPattern(
  problem: ReluProblem,
  first: RationalMatrix,
): AblatedPoint | undefined {
  const { architecture, x, y } = problem;
  const pattern = first
    .times(x)
    .toRows()
    .map((row) => row.map((value) => value.sign()));
  if (pattern.some((row) => row.includes(0))) return undefined;
  const deep = architecture.hiddenLayers > 1;
  if (deep && range(x.columns).some((i) => pattern.every((row) => row[i]! < 0))) return undefined;
  const seen = pattern.map((row) => masked(x, row)).reduce((top, part) => top.above(part));
  const outcome = solve(seen.times(seen.transpose()), seen.times(y.transpose()));
  if (outcome.kind === 'inconsistent') return undefined;
  const all = outcome.solution.transpose();
  const factors = pattern.map((row, j) => {
    const columns = range(x.rows).map((i) => j * x.rows + i);
    const map = all.submatrix(range(y.rows), columns);
    return factor(map, x, row, first.row(j));
  });
  const rows: RationalMatrix[] = [];
  const columns: RationalMatrix[] = [];
  for (const pair of factors) {
    if (pair === undefined) return undefined;
    rows.push(pair.row);
    columns.push(pair.column);
  }
  const w = rows.reduce((top, row) => top.above(row));
  let outputs = columns.reduce((left, column) => left.beside(column));
  const weights = [w];
  for (let k = 2; k <= architecture.hiddenLayers; k++) {
    const middle = handedOn(architecture.width(k), architecture.width(k - 1));
    const back = solve(middle.transpose(), outputs.transpose());
    if (back.kind === 'inconsistent') return undefined;
    outputs = back.solution.transpose();
    weights.push(middle);
  }
  return reluPointOf(problem, [...weights, outputs]);
}

/** M = a wᵀ with w on exactly where it should be; the old weights where M = 0. */
function factor(
  map: RationalMatrix,
  x: RationalMatrix,
  pattern: readonly number[],
  old: RationalMatrix,
): { readonly row: RationalMatrix; readonly column: RationalMatrix } | undefined {
  if (map.isZero()) return { row: old, column: RationalMatrix.zero(map.rows, 1) };
  if (rank(map) > 1) return undefined;
  const at = range(map.rows).find((i) => !map.row(i).isZero())!;
  for (const row of [map.row(at), map.row(at).negate()]) {
    const signs = row
      .times(x)
      .toRows()[0]!
      .map((value) => value.sign());
    if (signs.some((sign, i) => sign !== pattern[i])) continue;
    const outcome = solve(row.transpose(), map.transpose());
    if (outcome.kind === 'solvable') return { row, column: outcome.solution.transpose() };
  }
  return undefined;
}

/** X with the samples for which a unit is off set to zero. */
function masked(x: RationalMatrix, pattern: readonly number[]): RationalMatrix {
  const { rows, columns, numerators, denominator } = x;
  const open = numerators.map((value, at) => (pattern[at % columns]! > 0 ? value : 0n));
  return RationalMatrix.ofIntegers(rows, columns, open, denominator);
}

/** 2 on the diagonal and 1 elsewhere. */
const handedOn = (rows: number, columns: number): RationalMatrix =>
  RationalMatrix.fromRows(range(rows).map((i) => range(columns).map((j) => (i === j ? 2 : 1))));

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);
