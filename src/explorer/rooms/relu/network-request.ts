import { forwardPass } from '../../../landscape/index.js';
import { auditedNetwork } from '../../../relu/index.js';
import { irisDataset } from '../../library/iris.js';
import type { Request } from '../../worker/request.js';
import { exactWeights, irisArchitecture } from './iris-network.js';

export interface NetworkInput {
  /** `3-3`. */
  readonly hidden: string;
  readonly weights: 'random' | 'trained';
  readonly seed: number;
}

/** A network on the Iris data, and which of its units are on. */
export interface NetworkView {
  readonly input: NetworkInput;
  readonly widths: readonly number[];
  readonly inputNames: readonly string[];
  readonly classNames: readonly string[];
  /** All weights in the order of vec(W_1ᵀ), vec(W_2ᵀ), … */
  readonly vector: readonly number[];
  /** W_1, W_2, …: for the drawing. */
  readonly layers: readonly (readonly (readonly number[])[])[];
  readonly samples: readonly { readonly x: readonly string[]; readonly label: string }[];
  /** Of each hidden layer and unit: `1` for each sample on which it is on, `0` where it is off. */
  readonly patterns: readonly (readonly string[])[];
  readonly training: { readonly samples: number; readonly loss: number } | undefined;
}

/** The network that `lemmascope audit-relu` examines over samples, and its units on all samples. */
export const networkRequest: Request<NetworkInput, NetworkView> = (input) => {
  const dataset = irisDataset();
  const architecture = irisArchitecture(input.hidden);
  const { weights, training } = auditedNetwork(dataset, architecture, input);
  const vector = [...weights];
  const exact = exactWeights(architecture, vector);
  const { preactivations } = forwardPass({ weights: exact, activation: 'relu' }, dataset.x);
  const classNames = dataset.targetNames.map((name) => name.replace(/^.*=/, ''));
  const classOf = (sample: number) =>
    classNames.find((_, row) => !dataset.y.at(row, sample).isZero())!;
  return {
    input,
    widths: architecture.widths,
    inputNames: dataset.inputNames.map((name) => name.replaceAll('_', ' ')),
    classNames,
    vector,
    layers: architecture
      .layers()
      .map(({ rows, columns, offset }) =>
        Array.from({ length: rows }, (_, i) =>
          vector.slice(offset + i * columns, offset + (i + 1) * columns),
        ),
      ),
    samples: Array.from({ length: dataset.sampleCount }, (_, sample) => ({
      x: Array.from({ length: dataset.inputWidth }, (__, row) =>
        String(dataset.x.at(row, sample).toNumber()),
      ),
      label: classOf(sample),
    })),
    patterns: preactivations.map(({ rows, columns, numerators }) =>
      Array.from({ length: rows }, (_, unit) =>
        numerators
          .slice(unit * columns, (unit + 1) * columns)
          .map((value) => (value > 0n ? '1' : '0'))
          .join(''),
      ),
    ),
    training,
  };
};
