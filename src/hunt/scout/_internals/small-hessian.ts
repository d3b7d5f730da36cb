import { multiply, multiplyLeft, multiplyRight, normOf, setIdentity } from './matrix3.js';
import { reduceMatrix } from './modulus.js';
import { MOST_LAYERS } from './recipe.js';

const SIZE = 9 * (MOST_LAYERS + 1);

/**
 * The Hessian of a small network by Lemma 4.3, from 3 × 3 matrices padded with zeros (W_k at 9k): in
 * float64, or modulo a prime when every number given is a residue. Allocates nothing per call.
 */
export class SmallHessian {
  /** n × n row-major; the lower triangle is what is filled. */
  readonly entries = new Float64Array((9 * MOST_LAYERS) ** 2);
  /** n. */
  size = 0;
  readonly #modular: boolean;
  /** B_{k+1} = W_k⋯W_1 at 9k, and times Σ_XX. */
  readonly #below = new Float64Array(SIZE);
  readonly #weighted = new Float64Array(SIZE);
  /** A_k = W_N⋯W_{k+1} at 9k, and its transpose times E. */
  readonly #above = new Float64Array(SIZE);
  readonly #pulled = new Float64Array(SIZE);
  readonly #error = new Float64Array(9);
  readonly #outer = new Float64Array(9);
  readonly #inner = new Float64Array(9);
  readonly #crossed = new Float64Array(9);
  /** M = W_{k−1}⋯W_{l+1}, and the one before it. */
  readonly #between = new Float64Array(9);
  readonly #previous = new Float64Array(9);

  constructor(options: { readonly modular: boolean }) {
    this.#modular = options.modular;
    setIdentity(this.#below, 0);
  }

  /** @param widths d_0, …, d_N. Every array may be longer than it needs to be. */
  fill(
    layers: number,
    widths: Int32Array,
    weights: Float64Array,
    xx: Float64Array,
    yx: Float64Array,
  ): void {
    this.#makeProducts(layers, weights, xx, yx);
    let n = 0;
    for (let k = 1; k <= layers; k++) n += widths[k]! * widths[k - 1]!;
    this.size = n;
    let column = 0;
    for (let l = 1; l <= layers; l++) {
      let row = column;
      for (let k = l; k <= layers; k++) {
        this.#makeFactors(k, l, weights);
        this.#writeBlock(row, column, widths, k, l);
        row += widths[k]! * widths[k - 1]!;
      }
      column += widths[l]! * widths[l - 1]!;
    }
  }

  /**
   * A bound for the norm of the Hessian with every factor, and every difference, replaced by sums of
   * absolute values: rounding errors are small multiples of it. After `fill`, in float64.
   */
  magnitude(layers: number, weights: Float64Array, xx: Float64Array, yx: Float64Array): number {
    let product = 1;
    for (let k = 1; k <= layers; k++) {
      NORMS[k] = normOf(weights, 9 * k);
      product *= NORMS[k]!;
    }
    const factor = 2 * product * normOf(xx, 0) + normOf(yx, 0);
    let sum = 0;
    for (let k = 1; k <= layers; k++)
      for (let l = 1; l < k; l++) {
        let others = 1;
        for (let t = 1; t <= layers; t++) if (t !== k && t !== l) others *= NORMS[t]!;
        sum += 2 * others * factor;
      }
    for (let k = 1; k <= layers; k++) {
      let others = normOf(xx, 0);
      for (let t = 1; t <= layers; t++) if (t !== k) others *= NORMS[t]! * NORMS[t]!;
      sum += others;
    }
    return sum;
  }

  /** Frobenius. */
  norm(): number {
    const { entries, size: n } = this;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const row = i * n;
      for (let j = 0; j < i; j++) squares += 2 * entries[row + j]! * entries[row + j]!;
      squares += entries[row + i]! * entries[row + i]!;
    }
    return Math.sqrt(squares);
  }

  /**
   * Multiplies row and column i by a power of two, for every i, so that the rows get about the same
   * size; and does the same to `other`.
   */
  equilibrate(other: SmallHessian): void {
    const { entries, size: n } = this;
    for (let pass = 0; pass < 6; pass++) {
      for (let i = 0; i < n; i++) {
        let largest = 0;
        for (let j = 0; j <= i; j++) largest = Math.max(largest, Math.abs(entries[i * n + j]!));
        for (let j = i + 1; j < n; j++) largest = Math.max(largest, Math.abs(entries[j * n + i]!));
        SCALES[i] = largest > 0 ? 2 ** Math.round(-Math.log2(largest) / 2) : 1;
      }
      for (let i = 0; i < n; i++)
        for (let j = 0; j <= i; j++) {
          entries[i * n + j]! *= SCALES[i]! * SCALES[j]!;
          other.entries[i * n + j]! *= SCALES[i]! * SCALES[j]!;
        }
    }
  }

  #makeProducts(layers: number, weights: Float64Array, xx: Float64Array, yx: Float64Array): void {
    const below = this.#below;
    const above = this.#above;
    for (let k = 1; k <= layers; k++) {
      multiply(below, 9 * k, weights, 9 * k, below, 9 * (k - 1));
      this.#settle(below, 9 * k);
    }
    for (let k = 0; k < layers; k++) {
      multiply(this.#weighted, 9 * k, below, 9 * k, xx, 0);
      this.#settle(this.#weighted, 9 * k);
    }
    const error = this.#error;
    multiply(error, 0, below, 9 * layers, xx, 0);
    for (let i = 0; i < 9; i++) error[i]! -= yx[i]!;
    this.#settle(error, 0);
    setIdentity(above, 9 * layers);
    for (let k = layers; k > 1; k--) {
      multiply(above, 9 * (k - 1), above, 9 * k, weights, 9 * k);
      this.#settle(above, 9 * (k - 1));
    }
    for (let k = 2; k <= layers; k++) {
      multiplyLeft(this.#pulled, 9 * k, above, 9 * k, error, 0);
      this.#settle(this.#pulled, 9 * k);
    }
  }

  /** The four factors of block (k,l), k ≥ l; k goes upwards for every l, and M with it. */
  #makeFactors(k: number, l: number, weights: Float64Array): void {
    const below = this.#below;
    multiplyLeft(this.#outer, 0, this.#above, 9 * k, this.#above, 9 * l);
    this.#settle(this.#outer, 0);
    multiplyRight(this.#inner, 0, this.#weighted, 9 * (k - 1), below, 9 * (l - 1));
    this.#settle(this.#inner, 0);
    if (k === l) return;
    if (k === l + 1) setIdentity(this.#between, 0);
    else {
      this.#previous.set(this.#between);
      multiply(this.#between, 0, weights, 9 * (k - 1), this.#previous, 0);
      this.#settle(this.#between, 0);
    }
    multiplyRight(this.#crossed, 0, this.#pulled, 9 * k, below, 9 * (l - 1));
    this.#settle(this.#crossed, 0);
  }

  #writeBlock(row: number, column: number, widths: Int32Array, k: number, l: number): void {
    const { entries, size: n } = this;
    const rows = widths[k]!;
    const columns = widths[k - 1]!;
    const count = widths[l]!;
    const length = widths[l - 1]!;
    const a = this.#outer;
    const b = this.#inner;
    const c = this.#crossed;
    const m = this.#between;
    const straightOnly = k === l;
    let at = row * n + column;
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        let o = at;
        for (let p = 0; p < count; p++) {
          const x = a[3 * i + p]!;
          if (straightOnly) for (let q = 0; q < length; q++) entries[o++] = x * b[3 * j + q]!;
          else {
            const y = m[3 * j + p]!;
            for (let q = 0; q < length; q++) entries[o++] = x * b[3 * j + q]! + y * c[3 * i + q]!;
          }
        }
        at += n;
      }
  }

  /** The two products of an entry are left to the reader to reduce: they are below 2⁵². */
  #settle(matrix: Float64Array, at: number): void {
    if (this.#modular) reduceMatrix(matrix, at);
  }
}

const SCALES = new Float64Array(9 * MOST_LAYERS);
const NORMS = new Float64Array(MOST_LAYERS + 1);
