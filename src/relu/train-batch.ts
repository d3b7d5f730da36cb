import type { Architecture, Layer } from '../network/index.js';

/**
 * A ReLU network on up to `capacity` samples, Ŷ = W_{H+1}σ(W_H⋯σ(W_1X)), with σ(b) = max(0, b) and no
 * biases: values, loss and gradient in float64. Nothing is allocated after construction.
 *
 * Weights are one vector, W_1 row by row, then W_2, …; values are kept unit by unit, all samples of
 * one unit side by side. At b = 0 the unit is off: value 0, slope 0.
 */
export class ReluBatch {
  readonly #layers: readonly Layer[];
  readonly #capacity: number;
  /** X, then the values of each layer: d_k × capacity. The last is Ŷ. */
  readonly #values: readonly Float64Array[];
  /** ∂(loss)/∂(preactivation) of each layer, from layer 1. */
  readonly #slopes: readonly Float64Array[];
  readonly #targets: Float64Array;
  #count = 0;

  constructor(architecture: Architecture, capacity: number) {
    this.#layers = architecture.layers();
    this.#capacity = capacity;
    this.#values = architecture.widths.map((width) => new Float64Array(width * capacity));
    this.#slopes = architecture.widths.slice(1).map((width) => new Float64Array(width * capacity));
    this.#targets = new Float64Array(architecture.outputWidth * capacity);
  }

  /** Takes the samples `chosen[from], …, chosen[from + count − 1]` of X and Y, d × m row by row. */
  load(
    x: Float64Array,
    y: Float64Array,
    m: number,
    chosen: Uint32Array,
    from: number,
    count: number,
  ): void {
    this.#count = count;
    this.#gather(this.#values[0]!, x, m, chosen, from);
    this.#gather(this.#targets, y, m, chosen, from);
  }

  #gather(to: Float64Array, rows: Float64Array, m: number, chosen: Uint32Array, from: number) {
    const height = rows.length / m;
    for (let i = 0; i < height; i++)
      for (let s = 0; s < this.#count; s++)
        to[i * this.#capacity + s] = rows[i * m + chosen[from + s]!]!;
  }

  /** Computes the values of every layer at the weights `w`. */
  forward(w: Float64Array): void {
    const stride = this.#capacity;
    const last = this.#layers.length;
    for (const { k, rows, columns, offset } of this.#layers) {
      const below = this.#values[k - 1]!;
      const here = this.#values[k]!;
      for (let i = 0; i < rows; i++) {
        const start = i * stride;
        here.fill(0, start, start + this.#count);
        for (let j = 0; j < columns; j++) {
          const weight = w[offset + i * columns + j]!;
          const source = j * stride;
          for (let s = 0; s < this.#count; s++) here[start + s]! += weight * below[source + s]!;
        }
        if (k < last)
          for (let s = 0; s < this.#count; s++) if (!(here[start + s]! > 0)) here[start + s] = 0;
      }
    }
  }

  /** ½‖Ŷ − Y‖²/count after {@link forward}. */
  loss(): number {
    const output = this.#values.at(-1)!;
    let sum = 0;
    for (let i = 0; i < output.length; i += this.#capacity)
      for (let s = 0; s < this.#count; s++) {
        const error = output[i + s]! - this.#targets[i + s]!;
        sum += error * error;
      }
    return sum / (2 * this.#count);
  }

  /** out := the gradient of {@link loss} after {@link forward}. */
  gradient(w: Float64Array, out: Float64Array): void {
    const stride = this.#capacity;
    this.#startFromErrors();
    for (let k = this.#layers.length; k >= 1; k--) {
      const { rows, columns, offset } = this.#layers[k - 1]!;
      const slopes = this.#slopes[k - 1]!;
      const below = this.#values[k - 1]!;
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < columns; j++) {
          let sum = 0;
          for (let s = 0; s < this.#count; s++)
            sum += slopes[i * stride + s]! * below[j * stride + s]!;
          out[offset + i * columns + j] = sum;
        }
      if (k > 1) this.#slopesBelow(k, w);
    }
  }

  #startFromErrors(): void {
    const output = this.#values.at(-1)!;
    const slopes = this.#slopes.at(-1)!;
    for (let i = 0; i < output.length; i += this.#capacity)
      for (let s = 0; s < this.#count; s++)
        slopes[i + s] = (output[i + s]! - this.#targets[i + s]!) / this.#count;
  }

  #slopesBelow(k: number, w: Float64Array): void {
    const stride = this.#capacity;
    const { rows, columns, offset } = this.#layers[k - 1]!;
    const above = this.#slopes[k - 1]!;
    const to = this.#slopes[k - 2]!;
    const values = this.#values[k - 1]!;
    for (let j = 0; j < columns; j++) {
      const start = j * stride;
      to.fill(0, start, start + this.#count);
      for (let i = 0; i < rows; i++) {
        const weight = w[offset + i * columns + j]!;
        for (let s = 0; s < this.#count; s++) to[start + s]! += weight * above[i * stride + s]!;
      }
      for (let s = 0; s < this.#count; s++) if (values[start + s] === 0) to[start + s] = 0;
    }
  }

  /** 1 for each sample on which the unit of hidden layer `k` is active, its value being positive. */
  activity(k: number, unit: number): Uint8Array {
    const start = unit * this.#capacity;
    return Uint8Array.from(this.#values[k]!.subarray(start, start + this.#count), (value) =>
      value > 0 ? 1 : 0,
    );
  }

  /** Ŷ_{unit, sample}. */
  output(unit: number, sample: number): number {
    return this.#values.at(-1)![unit * this.#capacity + sample]!;
  }
}
