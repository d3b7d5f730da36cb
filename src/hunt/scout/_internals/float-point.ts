import { multiply, multiplyRight } from './matrix3.js';
import { MOST_LAYERS, type Recipe } from './recipe.js';
import { setLower, setLowerInverse, setUpper, setUpperInverse } from './unit-triangular.js';

const STRIDE = MOST_LAYERS + 1;

/**
 * The point of a recipe in float64, without rounding (`readRecipe` says why). Matrices are 3 × 3,
 * padded with zeros, one after another: W_k at 9k. Nothing is allocated after construction.
 */
export class FloatPoint {
  readonly weights = new Float64Array(9 * STRIDE);
  readonly xx = new Float64Array(9);
  readonly yx = new Float64Array(9);
  readonly #u = new Float64Array(9);
  readonly #v = new Float64Array(9);
  /** Row i: column i of V̂, transposed, times T⁻¹. */
  readonly #inputs = new Float64Array(9);
  readonly #gauge = new Float64Array(9);
  readonly #gaugeInverse = new Float64Array(9);
  readonly #core = new Float64Array(9);
  readonly #a = new Float64Array(9);
  readonly #b = new Float64Array(9);
  readonly #c = new Float64Array(9);
  /** Coordinates of space 0 beside S, as rows. */
  readonly #first = new Float64Array(9);
  /** A basis of space N beside S, as columns. */
  readonly #last = new Float64Array(9);

  build(recipe: Recipe): void {
    const { layers } = recipe;
    this.#makeData(recipe);
    this.#makeFirst(recipe);
    this.#makeLast(recipe);
    for (let k = 1; k < layers; k++) {
      this.#makeCore(recipe, k);
      let product = this.#core;
      if (k > 1) {
        multiply(this.#a, 0, this.#core, 0, this.#gaugeInverse, 0);
        product = this.#a;
      }
      this.#makeGauge(recipe, k);
      multiply(this.weights, 9 * k, this.#gauge, 0, product, 0);
    }
    this.#makeCore(recipe, layers);
    multiply(this.weights, 9 * layers, this.#core, 0, this.#gaugeInverse, 0);
  }

  /** Σ_XX = TTᵀ and Σ_YX = Û diag(s) V̂ᵀTᵀ. */
  #makeData(recipe: Recipe): void {
    const { widths, layers } = recipe;
    const dx = widths[0]!;
    setReflection(this.#u, recipe.left, widths[layers]!);
    setReflection(this.#v, recipe.right, dx);
    // V̂ is symmetric, so its columns are its rows.
    setUpperInverse(this.#a, recipe.metricUpper, dx);
    for (let i = 0; i < dx; i++) scaleRow(this.#a, i, power(-recipe.metricExponents[i]!));
    multiply(this.#inputs, 0, this.#v, 0, this.#a, 0);
    setUpper(this.#a, recipe.metricUpper, dx);
    for (let i = 0; i < dx; i++) scaleColumn(this.#a, i, power(recipe.metricExponents[i]!));
    multiplyRight(this.xx, 0, this.#a, 0, this.#a, 0);
    this.#b.set(this.#u);
    for (let i = 0; i < 3; i++) scaleColumn(this.#b, i, singularValue(recipe, i));
    multiplyRight(this.#c, 0, this.#v, 0, this.#a, 0);
    multiply(this.yx, 0, this.#b, 0, this.#c, 0);
  }

  /** Rows for the arcs through the data, then for the unexplained inputs. */
  #makeFirst(recipe: Recipe): void {
    const { order, rank: r, through, widths } = recipe;
    const rest = widths[0]! - r - through;
    const first = this.#first;
    this.#pickRows(order, r, through + rest);
    first.set(this.#b);
    if (isMixed(recipe)) {
      // M⁻¹ diag(Π_{j≠i} s_j), so that what M does in space N is undone: see `Recipe`.
      for (let i = 0; i < through; i++)
        for (let j = 0; j < through; j++)
          if (j !== i) scaleRow(this.#b, i, singularValue(recipe, order[r + j]!));
      setLowerInverse(this.#a, recipe.mixLower, through);
      multiply(this.#c, 0, this.#a, 0, this.#b, 0);
      setUpperInverse(this.#a, recipe.mixUpper, through);
      multiply(first, 0, this.#a, 0, this.#c, 0);
      // The product has zeros where the unexplained inputs were.
      this.#pickRows(order, r, through + rest);
    }
    const unexplained = 3 * through;
    for (let i = 0; i < through; i++)
      for (let j = 0; j < rest; j++) {
        const factor = recipe.inputMix[i * rest + j]!;
        for (let k = 0; k < 3; k++) first[3 * i + k]! += factor * this.#b[unexplained + 3 * j + k]!;
      }
    setUpper(this.#a, recipe.inputUpper, rest);
    for (let i = 0; i < rest; i++)
      for (let k = 0; k < 3; k++) {
        let sum = 0;
        for (let j = 0; j < rest; j++)
          sum += this.#a[3 * i + j]! * this.#b[unexplained + 3 * j + k]!;
        first[unexplained + 3 * i + k] = sum;
      }
  }

  /** b := the rows of `inputs` that `order` names from r on. */
  #pickRows(order: Int32Array, r: number, count: number): void {
    this.#b.fill(0);
    for (let i = 0; i < count; i++)
      for (let k = 0; k < 3; k++) this.#b[3 * i + k] = this.#inputs[3 * order[r + i]! + k]!;
  }

  /** Columns for the arcs through the data, then for the outputs no input explains. */
  #makeLast(recipe: Recipe): void {
    const { order, rank: r, through, widths, layers } = recipe;
    const rest = widths[layers]! - r - through;
    setUpper(this.#b, recipe.mixUpper, through);
    setLower(this.#a, recipe.mixLower, through);
    multiply(this.#c, 0, this.#a, 0, this.#b, 0);
    setUpper(this.#a, recipe.outputUpper, rest);
    for (let i = 0; i < rest; i++) {
      for (let j = 0; j < through; j++)
        this.#c[3 * (through + i) + j] = recipe.outputMix[i * through + j]!;
      for (let j = 0; j < rest; j++) this.#c[3 * (through + i) + through + j] = this.#a[3 * i + j]!;
    }
    this.#b.fill(0);
    for (let j = 0; j < through + rest; j++)
      for (let i = 0; i < 3; i++) this.#b[3 * i + j] = this.#u[3 * i + order[r + j]!]!;
    multiply(this.#last, 0, this.#b, 0, this.#c, 0);
  }

  /** W_k without its gauges: the arrows of the arcs beside the identity on S. */
  #makeCore(recipe: Recipe, k: number): void {
    const { order, rank: r, layers, arcs, arcSpaces } = recipe;
    const core = this.#core;
    core.fill(0);
    for (let i = 0; i < r; i++) {
      const column = order[i]!;
      if (k === 1) {
        const s = singularValue(recipe, column);
        for (let j = 0; j < 3; j++) core[3 * i + j] = s * this.#inputs[3 * column + j]!;
      } else if (k === layers)
        for (let j = 0; j < 3; j++) core[3 * j + i] = this.#u[3 * j + column]!;
      else core[4 * i] = 1;
    }
    let from = 0;
    let to = 0;
    for (let arc = 0; arc < arcs; arc++) {
      const here = (arcSpaces[arc]! >> (k - 1)) & 3;
      if (here === 3) {
        const arrow = power(recipe.arrows[arc * STRIDE + k]!);
        const row = r + to;
        const column = r + from;
        if (k === 1)
          for (let j = 0; j < 3; j++) core[3 * row + j] = arrow * this.#first[3 * from + j]!;
        else if (k === layers)
          for (let j = 0; j < 3; j++) core[3 * j + column] = arrow * this.#last[3 * j + to]!;
        else core[3 * row + column] = arrow;
      }
      from += here & 1;
      to += here >> 1;
    }
  }

  /** D_k and its inverse. */
  #makeGauge(recipe: Recipe, k: number): void {
    const { lower, upper, sign, outer } = recipe.gauges[k]!;
    const width = recipe.widths[k]!;
    setLower(this.#b, lower, width);
    for (let i = 0; i < width; i++) scaleColumn(this.#b, i, sign[i]!);
    setUpper(this.#c, upper, width);
    multiply(this.#gauge, 0, this.#b, 0, this.#c, 0);
    setUpperInverse(this.#b, upper, width);
    for (let i = 0; i < width; i++) scaleColumn(this.#b, i, sign[i]!);
    setLowerInverse(this.#c, lower, width);
    multiply(this.#gaugeInverse, 0, this.#b, 0, this.#c, 0);
    for (let i = 0; i < width; i++) {
      scaleRow(this.#gauge, i, power(outer[i]!));
      scaleColumn(this.#gaugeInverse, i, power(-outer[i]!));
    }
  }
}

/** Whether M ≠ I. */
export function isMixed({ mixLower, mixUpper }: Recipe): boolean {
  for (let i = 0; i < 3; i++) if (mixLower[i] !== 0 || mixUpper[i] !== 0) return true;
  return false;
}

function singularValue(recipe: Recipe, i: number): number {
  return recipe.numerators[i]! * power(recipe.exponents[i]!);
}

const POWERS = Float64Array.from({ length: 129 }, (_, index) => 2 ** (index - 64));

/** 2^exponent, |exponent| ≤ 64. */
function power(exponent: number): number {
  return POWERS[exponent + 64]!;
}

/** out := qI − 2vvᵀ with q = vᵀv, or I for v = 0. */
function setReflection(out: Float64Array, v: Int32Array, size: number): void {
  const q = v[0]! * v[0]! + v[1]! * v[1]! + v[2]! * v[2]!;
  out.fill(0);
  for (let i = 0; i < size; i++) {
    out[4 * i] = q === 0 ? 1 : q;
    for (let j = 0; j < size; j++) out[3 * i + j]! -= 2 * v[i]! * v[j]!;
  }
}

function scaleRow(a: Float64Array, i: number, factor: number): void {
  for (let j = 3 * i; j < 3 * i + 3; j++) a[j]! *= factor;
}

function scaleColumn(a: Float64Array, j: number, factor: number): void {
  for (let i = j; i < 9; i += 3) a[i]! *= factor;
}
