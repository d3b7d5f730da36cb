import { formatDecimal, type Rational } from '../../../exact/index.js';
import { forwardPass } from '../../../landscape/index.js';
import { networkPaths, pathActivity, pathOutput } from '../../../relu/index.js';
import { irisDataset } from '../../library/iris.js';
import type { Request } from '../../worker/request.js';
import { exactWeights, irisArchitecture } from './iris-network.js';

export interface PathsInput {
  readonly hidden: string;
  /** All weights, in the order of vec(W_1ᵀ), vec(W_2ᵀ), … */
  readonly vector: readonly number[];
  /** Counted from 1. */
  readonly sample: number;
}

/** One path and its term X_path Z_path Πw on one sample. */
export interface PathTerm {
  /** One unit of every layer, counted from 0. */
  readonly path: readonly number[];
  /** Z. */
  readonly on: boolean;
  /** X_path Πw, whatever Z is: rounded, and as a number to draw. */
  readonly text: string;
  readonly value: number;
}

/** One output as a sum over paths. */
export interface OutputSum {
  /** Of this output, the largest term first. */
  readonly terms: readonly PathTerm[];
  /** Σ X_path Z_path Πw, rounded. */
  readonly sum: string;
  readonly value: number;
  /** The same from the layers, σ and all, rounded. */
  readonly forward: string;
  /** Sum and forward pass, exact: their difference, and what both are where it is 0. */
  readonly difference: string;
  readonly exact: string;
  /** The output of the linear network, where every path is on, rounded. */
  readonly linear: string;
}

export interface PathsView {
  readonly input: PathsInput;
  readonly outputs: readonly OutputSum[];
}

/** Every output on one sample as a sum over paths, compared exactly with the forward pass. */
export const pathsRequest: Request<PathsInput, PathsView> = (input) => {
  const architecture = irisArchitecture(input.hidden);
  const weights = exactWeights(architecture, input.vector);
  const x = irisDataset().x.column(input.sample - 1);
  const state = { weights, x };
  const paths = networkPaths(architecture);
  const activity = pathActivity(state, paths);
  const sums = pathOutput(state, paths, activity);
  const { output } = forwardPass({ weights, activation: 'relu' }, x);
  const linear = forwardPass({ weights, activation: 'linear' }, x).output;
  const outputs = Array.from({ length: architecture.outputWidth }, (_, j): OutputSum => {
    const terms = paths
      .map((path, index) => ({ path, on: activity[index]![0] === 1 }))
      .filter(({ path }) => path.at(-1) === j)
      .map(({ path, on }): PathTerm => {
        const term = pathOutput(state, [path], [[1]]).at(j, 0);
        return { path, on, text: decimal(term), value: term.toNumber() };
      })
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    return {
      terms,
      sum: decimal(sums.at(j, 0)),
      value: sums.at(j, 0).toNumber(),
      forward: decimal(output.at(j, 0)),
      difference: sums.at(j, 0).minus(output.at(j, 0)).toString(),
      exact: sums.at(j, 0).toString(),
      linear: decimal(linear.at(j, 0)),
    };
  });
  return { input, outputs };
};

const decimal = (value: Rational) => formatDecimal(value, 5);
