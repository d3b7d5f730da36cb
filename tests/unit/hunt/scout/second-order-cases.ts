import { Rational, RationalMatrix } from '../../../../src/exact/index.js';
import { FloatPoint } from '../../../../src/hunt/scout/_internals/float-point.js';
import { readRecipe } from '../../../../src/hunt/scout/_internals/read-recipe.js';
import { Recipe } from '../../../../src/hunt/scout/_internals/recipe.js';
import { type Choices, seededChoices } from '../../../../src/landscape/index.js';

/** A recipe of its own. */
export function recipeOf(choices: number | Choices, degenerate: boolean): Recipe {
  const recipe = new Recipe();
  readRecipe(recipe, typeof choices === 'number' ? seededChoices(choices) : choices, degenerate);
  return recipe;
}

export function floatPointOf(recipe: Recipe): FloatPoint {
  const point = new FloatPoint();
  point.build(recipe);
  return point;
}

/** The matrix that lies padded in a buffer, every float as the rational it is. */
export function unpadded(
  buffer: Float64Array,
  at: number,
  rows: number,
  columns: number,
): RationalMatrix {
  const entries = Array.from({ length: rows * columns }, (_, index) =>
    exactly(buffer[at + 3 * Math.floor(index / columns) + (index % columns)]!),
  );
  return RationalMatrix.ofRationals(rows, columns, entries);
}

/** Throws unless it is an integer times 2⁻⁶⁴. */
export function exactly(value: number): Rational {
  return Rational.of(BigInt(value * 2 ** 64), 2n ** 64n);
}
