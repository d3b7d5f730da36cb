import type { Choices } from '../../../landscape/index.js';
import { readStratum } from './read-stratum.js';
import { MOST_LAYERS, MOST_WIDTH, type Recipe, triangleSize } from './recipe.js';

/**
 * Fills a recipe from choices: layers, widths, stratum, data, gauges. With choices that are all 0 it is
 * 1-1-1, S empty, every weight zero.
 *
 * Sizes are bounded so that every weight and every moment is a float64 without rounding: at most 53
 * bits from the lowest to the highest. Where a number of 40 bits comes in, what multiplies it is kept to
 * entries of 0 and ±1.
 *
 * @param degenerate Near-ties, wide spectra, arrows down to 2⁻⁴⁰ and gauges down to 2⁻²⁰, in nine
 *   cases of ten instead of one in ten.
 * @param outputsAtMostInputs d_y ≤ d_x: a last layer that is wider is cut.
 */
export function readRecipe(
  recipe: Recipe,
  choose: Choices,
  degenerate: boolean,
  outputsAtMostInputs = false,
): void {
  const { widths } = recipe;
  recipe.layers = 2 + choose(MOST_LAYERS - 1);
  // All of them are read, so that one layer less leaves the later choices where they are.
  for (let k = 0; k <= MOST_LAYERS; k++) widths[k] = 1 + choose(MOST_WIDTH);
  if (outputsAtMostInputs) widths[recipe.layers] = Math.min(widths[recipe.layers]!, widths[0]!);
  readStratum(recipe, choose);
  const stress = degenerate ? choose(5) : Math.max(0, choose(32) - 28);
  const last = recipe.layers;
  const small = stress === 0 ? 5 : 3;
  const dx = widths[0]!;
  const dy = widths[last]!;
  const n = Math.min(dx, dy);
  readSpectrum(recipe, choose, n, stress);
  recipe.left.fill(0);
  recipe.right.fill(0);
  for (let i = 0; i < dy; i++) recipe.left[i] = SMALL[choose(small)]!;
  for (let i = 0; i < dx; i++) recipe.right[i] = SMALL[choose(small)]!;
  readUnits(recipe.metricUpper, triangleSize(dx), choose);
  readUnits(recipe.metricExponents, dx, choose);
  readGauges(recipe, choose, degenerate);
  readArrows(recipe, choose, stress >= 3);
  readEnds(recipe, choose, stress === 0);
}

const SMALL = [0, 1, -1, 2, -2];

/** stress: 1 and 4 near-tie, 2 wide, otherwise integers. */
function readSpectrum(recipe: Recipe, choose: Choices, n: number, stress: number): void {
  const { numerators, exponents } = recipe;
  // Beyond n: what reads them multiplies by zero.
  numerators.fill(0);
  if (stress === 1 || stress === 4) {
    recipe.spectrum = 'near-tie';
    const bits = 10 * (1 + choose(4));
    // The tie is of all, or of all but the smallest.
    const apart = n > 2 && choose(2) === 1;
    for (let i = 0; i < n; i++) {
      const alone = apart && i === n - 1;
      numerators[i] = alone ? 1 : 2 ** bits + (n - 1 - i);
      exponents[i] = alone ? -1 : -bits;
    }
    return;
  }
  if (stress === 2) {
    recipe.spectrum = 'wide';
    const step = STEPS[choose(4)]!;
    for (let i = 0; i < n; i++) {
      numerators[i] = 1;
      exponents[i] = step * (n - 1 - i);
    }
    return;
  }
  recipe.spectrum = 'integers';
  exponents.fill(0);
  let size = 0;
  for (let i = n - 1; i >= 0; i--) {
    size += 1 + choose(3);
    numerators[i] = size;
  }
}

const STEPS = [3, 6, 10, 18];

function readGauges(recipe: Recipe, choose: Choices, degenerate: boolean): void {
  const scaled = degenerate && choose(2) === 1;
  for (let k = 1; k < recipe.layers; k++) {
    const { lower, upper, sign, outer } = recipe.gauges[k]!;
    const width = recipe.widths[k]!;
    readUnits(lower, triangleSize(width), choose);
    readUnits(upper, triangleSize(width), choose);
    sign.fill(0);
    for (let i = 0; i < width; i++) {
      const choice = choose(3);
      sign[i] = choice === 1 ? -1 : 1;
      outer[i] = scaled ? -5 * choose(5) : choice === 2 ? 1 : 0;
    }
  }
}

function readArrows(recipe: Recipe, choose: Choices, faint: boolean): void {
  recipe.nearlyLowerRank = false;
  const { arrows, arcSpaces, layers } = recipe;
  for (let arc = 0; arc < recipe.arcs; arc++)
    for (let k = 1; k <= layers; k++) {
      const carried = ((arcSpaces[arc]! >> (k - 1)) & 3) === 3;
      const bits = faint && carried ? 10 * choose(5) : 0;
      arrows[arc * (MOST_LAYERS + 1) + k] = -bits;
      if (bits > 0) recipe.nearlyLowerRank = true;
    }
}

/** @param mixed Whether arcs through the data are mixed; that multiplies the s_i with each other. */
function readEnds(recipe: Recipe, choose: Choices, mixed: boolean): void {
  const { through, widths, layers, rank } = recipe;
  const input = widths[0]! - rank - through;
  const output = widths[layers]! - rank - through;
  const mix = mixed ? triangleSize(through) : 0;
  readUnits(recipe.mixLower, mix, choose);
  readUnits(recipe.mixUpper, mix, choose);
  readUnits(recipe.inputMix, through * input, choose);
  readUnits(recipe.inputUpper, triangleSize(input), choose);
  readUnits(recipe.outputMix, output * through, choose);
  readUnits(recipe.outputUpper, triangleSize(output), choose);
}

function readUnits(into: Int32Array, count: number, choose: Choices): void {
  for (let i = 0; i < count; i++) into[i] = SMALL[choose(3)]!;
  into.fill(0, count);
}
