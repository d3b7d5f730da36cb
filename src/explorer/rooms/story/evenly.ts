import { Rational } from '../../../exact/index.js';

/** least/under, (least+1)/under, …, most/under. */
export const evenly = (least: number, most: number, under: number): readonly Rational[] =>
  Array.from({ length: most - least + 1 }, (_, index) => Rational.of(least + index, under));
