import { RationalMatrix, solve } from '../../../exact/index.js';
import { forwardPass } from '../../../landscape/index.js';
import type { Weights } from '../../../network/index.js';
import type { ReluProblem } from '../relu-problem.js';

/**
 * The W_k (k from 0) that fits best with the other layers and the activation pattern kept, where Ŷ is
 * linear in it; what the pattern becomes is not looked at. `undefined` for more than `MOST` entries.
 */
export function fittedLayer(
  problem: ReluProblem,
  weights: Weights,
  k: number,
): RationalMatrix | undefined {
  const { x, y } = problem;
  const { rows, columns } = weights[k]!;
  if (rows * columns > MOST) return undefined;
  const { preactivations } = forwardPass({ weights, activation: 'relu' }, x);
  const outputOf = (layer: RationalMatrix): RationalMatrix => {
    let signal = x;
    weights.forEach((weight, at) => {
      signal = (at === k ? layer : weight).times(signal);
      const before = preactivations[at];
      if (before !== undefined) signal = open(signal, before);
    });
    return signal;
  };
  const images = Array.from({ length: rows * columns }, (_, entry) =>
    flat(outputOf(unit(rows, columns, entry))),
  );
  const design = images.reduce((top, image) => top.above(image));
  const outcome = solve(design.times(design.transpose()), design.times(flat(y).transpose()));
  if (outcome.kind === 'inconsistent') throw new Error('normal equations are always solvable');
  return reshaped(outcome.solution, rows, columns);
}

const MOST = 16;

const open = (signal: RationalMatrix, before: RationalMatrix): RationalMatrix =>
  RationalMatrix.ofIntegers(
    signal.rows,
    signal.columns,
    signal.numerators.map((value, at) => (before.numerators[at]! > 0n ? value : 0n)),
    signal.denominator,
  );

const flat = (matrix: RationalMatrix): RationalMatrix =>
  reshaped(matrix, 1, matrix.rows * matrix.columns);

const reshaped = (
  { numerators, denominator }: RationalMatrix,
  rows: number,
  columns: number,
): RationalMatrix => RationalMatrix.ofIntegers(rows, columns, numerators, denominator);

const unit = (rows: number, columns: number, entry: number): RationalMatrix =>
  RationalMatrix.ofIntegers(
    rows,
    columns,
    Array.from({ length: rows * columns }, (_, at) => (at === entry ? 1n : 0n)),
  );
