import { LemmascopeError } from '../diagnostics/index.js';
import type { Choices } from '../landscape/index.js';
import type { Architecture } from '../network/index.js';
import { ReluBatch } from './train-batch.js';
import { shuffle } from './train-shuffle.js';
import { heWeights } from './train-weights.js';

/** How a ReLU network is trained; nothing of it depends on the data. */
export const TRAINING = {
  optimiser: 'Adam',
  steps: 2000,
  batch: 32,
  /** Falls linearly to 0 over the steps. */
  rate: 0.01,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
} as const;

/** Float samples in columns: X is d_x × m and Y is d_y × m, row by row. */
export interface TrainingSamples {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly m: number;
}

/** Trained weights, and the loss ½‖Ŷ − Y‖² over all training samples before and after. */
export interface TrainedRelu {
  readonly weights: Float64Array;
  readonly initialLoss: number;
  readonly loss: number;
}

/**
 * Trains Ŷ = W_{H+1}σ(W_H⋯σ(W_1X)) on the squared loss: He initialisation, then a fixed number of Adam
 * steps on batches that run through the shuffled samples again and again ({@link TRAINING}).
 *
 * Training runs on inputs and targets divided by their root mean square, each input by its own and
 * all targets by one; W_1 and W_{H+1} take the factors up, so the result is a network for the data
 * as given. Seeded: the result is a function of the arguments and of what `choose` answers. Where
 * training ends is no critical point in any exact sense.
 *
 * O(steps · batch · n), n the number of weights; no step allocates.
 * @throws TRAINING_DIVERGED when the loss is no longer finite.
 */
export function trainRelu(
  architecture: Architecture,
  samples: TrainingSamples,
  choose: Choices,
): TrainedRelu {
  const { m } = samples;
  const inputScales = rootMeanSquares(samples.x, m, architecture.inputWidth);
  const [targetScale] = rootMeanSquares(samples.y, samples.y.length, 1) as [number];
  const x = samples.x.map((value, index) => value / inputScales[Math.floor(index / m)]!);
  const y = samples.y.map((value) => value / targetScale);
  const whole = new ReluBatch(architecture, m);
  whole.load(x, y, m, upTo(m), 0, m);
  const total = (w: Float64Array) => {
    whole.forward(w);
    return whole.loss() * m * targetScale * targetScale;
  };

  const weights = heWeights(architecture, choose);
  const initialLoss = total(weights);
  descend(architecture, { x, y, m }, weights, choose);
  const loss = total(weights);
  if (!Number.isFinite(loss))
    throw new LemmascopeError('TRAINING_DIVERGED', {
      actual: `loss ${loss} after ${TRAINING.steps} steps, from ${initialLoss}`,
    });
  unscale(architecture, weights, inputScales, targetScale);
  return { weights, initialLoss, loss };
}

/** Adam with bias correction, in place. */
function descend(
  architecture: Architecture,
  { x, y, m }: TrainingSamples,
  w: Float64Array,
  choose: Choices,
): void {
  const { steps, rate, beta1, beta2, epsilon } = TRAINING;
  const size = Math.min(m, TRAINING.batch);
  const batch = new ReluBatch(architecture, size);
  const gradient = new Float64Array(w.length);
  const mean = new Float64Array(w.length);
  const square = new Float64Array(w.length);
  const order = upTo(m);
  let next = m;
  let left1 = 1;
  let left2 = 1;
  for (let step = 0; step < steps; step++) {
    // What is left of a round and fills no batch is not used in it.
    if (next + size > m) {
      shuffle(order, choose);
      next = 0;
    }
    batch.load(x, y, m, order, next, size);
    next += size;
    batch.forward(w);
    batch.gradient(w, gradient);
    left1 *= beta1;
    left2 *= beta2;
    const stepRate = rate * (1 - step / steps);
    for (let i = 0; i < w.length; i++) {
      const slope = gradient[i]!;
      mean[i] = beta1 * mean[i]! + (1 - beta1) * slope;
      square[i] = beta2 * square[i]! + (1 - beta2) * slope * slope;
      const size2 = Math.sqrt(square[i]! / (1 - left2)) + epsilon;
      w[i]! -= (stepRate * (mean[i]! / (1 - left1))) / size2;
    }
  }
}

/** Of each of `rows` rows; 1 for a row of zeros. Divides by the largest first: no overflow. */
function rootMeanSquares(values: Float64Array, columns: number, rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => {
    let largest = 0;
    for (let j = 0; j < columns; j++)
      largest = Math.max(largest, Math.abs(values[row * columns + j]!));
    if (largest === 0) return 1;
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += (values[row * columns + j]! / largest) ** 2;
    return largest * Math.sqrt(sum / columns);
  });
}

/** Turns weights for scaled data into weights for the data as given. */
function unscale(
  architecture: Architecture,
  w: Float64Array,
  inputScales: readonly number[],
  targetScale: number,
): void {
  const layers = architecture.layers();
  const first = layers[0]!;
  for (let i = 0; i < first.rows * first.columns; i++)
    w[first.offset + i]! /= inputScales[i % first.columns]!;
  const last = layers.at(-1)!;
  for (let i = 0; i < last.rows * last.columns; i++) w[last.offset + i]! *= targetScale;
}

const upTo = (m: number) => Uint32Array.from({ length: m }, (_, index) => index);
