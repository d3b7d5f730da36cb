import { REDUCTION_SCALE } from '../../../../properties/ablations/index.js';
import type { RationalMatrix } from '../../../exact/index.js';
import { networkPaths, type PathLaw, pathOutput } from '../../../relu/index.js';

/** One outcome of Z, with the weights and inputs it comes with, at one entry of the output. */
export interface OutcomeView {
  readonly probability: string;
  /** W_1, W_2, and the column of X. */
  readonly weights: readonly (readonly (readonly string[])[])[];
  readonly x: readonly string[];
  /** Hidden units, all paths through which are active or none. */
  readonly on: readonly boolean[];
  /** qŶ, and W_2W_1X. */
  readonly output: string;
  readonly linear: string;
}

/** A law of two outcomes, seen at the first entry in which E[Ŷ] is not that of the linear network. */
export interface ReductionView {
  readonly widths: readonly number[];
  readonly scale: string;
  /** Row and column of the entry, counted from 1. */
  readonly entry: readonly [row: number, column: number];
  readonly outcomes: readonly OutcomeView[];
  readonly expected: string;
  readonly linear: string;
}

/** What a law of the activities makes of the network, and what the linear network is. */
export function reductionView(law: PathLaw): ReductionView {
  const paths = networkPaths(law);
  const outcomes = law.outcomes.map(({ state, activity, probability }) => {
    const of = law.states[state]!;
    return {
      of,
      probability,
      on: (sample: number) =>
        Array.from({ length: law.widths[1]! }, (_, unit) =>
          paths.every((path, at) => path[1] !== unit || activity[at]![sample] === 1),
        ),
      output: pathOutput(of, paths, activity).scale(REDUCTION_SCALE),
      linear: of.weights.reduce((signal, weight) => weight.times(signal), of.x),
    };
  });
  const mean = (each: (one: (typeof outcomes)[number]) => RationalMatrix): RationalMatrix =>
    outcomes.map((one) => each(one).scale(one.probability)).reduce((sum, next) => sum.plus(next));
  const [expected, linear] = [mean(({ output }) => output), mean((one) => one.linear)];
  const differing = expected.minus(linear).numerators.findIndex((value) => value !== 0n);
  const at = Math.max(differing, 0);
  const [row, column] = [Math.floor(at / expected.columns), at % expected.columns];
  return {
    widths: law.widths,
    scale: REDUCTION_SCALE.toString(),
    entry: [row + 1, column + 1],
    outcomes: outcomes.map((one) => ({
      probability: one.probability.toString(),
      weights: one.of.weights.map((weight) => weight.toStrings()),
      x: one.of.x.column(column).toStrings().flat(),
      on: one.on(column),
      output: one.output.at(row, column).toString(),
      linear: one.linear.at(row, column).toString(),
    })),
    expected: expected.at(row, column).toString(),
    linear: linear.at(row, column).toString(),
  };
}
