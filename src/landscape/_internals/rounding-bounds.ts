import { type FloatMoments, FloatNetwork } from '../../network/index.js';

/** The unit roundoff. */
const UNIT = 2 ** -53;

/**
 * How far float64 values of a loss and of its Hessian may be from the exact ones, and how far they may
 * change, by running the same formulas on absolute values.
 *
 * Rounding: an entry is a sum of products, each rounded fewer than (2N + 6)(d + 2) times, d the largest
 * width, the input included; its error is that many units of the sum of sizes. Change: the polynomial
 * with the sizes of its coefficients is monotone, so what it gains from |w| to |w| + ρ bounds what the
 * true one changes when no weight moves by more than ρ.
 */
export class RoundingBounds {
  readonly #sizes: FloatNetwork;
  readonly #at: Float64Array;
  readonly #loss: number;
  readonly #hessian: Float64Array;
  readonly #units: number;
  readonly #spectral: number;

  /** @param w The weights, and `hessian` the n × n Hessian there, as float64 has them. */
  constructor(
    widths: readonly number[],
    moments: FloatMoments,
    w: Float64Array,
    hessian: Float64Array,
  ) {
    // E = PΣ_XX − Σ_YX becomes a sum of sizes.
    this.#sizes = new FloatNetwork(widths, {
      xx: moments.xx.map(Math.abs),
      yx: moments.yx.map((value) => -Math.abs(value)),
      yy: moments.yy,
    });
    this.#at = w.map(Math.abs);
    this.#loss = this.#sizes.loss(this.#at);
    this.#hessian = this.#hessianAt(this.#at);
    this.#units = (2 * widths.length + 4) * (Math.max(...widths) + 2) * UNIT;
    this.#spectral = 10 * w.length * UNIT * frobenius(hessian);
  }

  /** Of the loss. */
  get lossError(): number {
    return this.#units * this.#loss;
  }

  /** Of every eigenvalue: a symmetric error moves them by its Frobenius norm, computing them by n units. */
  get eigenvalueError(): number {
    return this.#units * frobenius(this.#hessian) + this.#spectral;
  }

  /** Of the loss, when no weight moves by more than ρ. */
  lossChange(radius: number): number {
    return this.#sizes.loss(this.#at.map((size) => size + radius)) - this.#loss + this.lossError;
  }

  /** Of every eigenvalue, when no weight moves by more than ρ. */
  eigenvalueChange(radius: number): number {
    const there = this.#hessianAt(this.#at.map((size) => size + radius));
    return frobenius(there.map((entry, at) => entry - this.#hessian[at]!)) + this.eigenvalueError;
  }

  #hessianAt(at: Float64Array): Float64Array {
    const out = new Float64Array(at.length * at.length);
    this.#sizes.hessian(at, out);
    return out;
  }
}

function frobenius(entries: Float64Array): number {
  let sum = 0;
  for (const entry of entries) sum += entry * entry;
  return Math.sqrt(sum);
}
