import type { JsonObject } from '../certify-document.js';
import { weightsDocument } from '../certify-point-document.js';
import type { Curve } from '../escape-curve.js';
import type { WeightedSquare } from './positive-squares.js';

/** A curve as a certificate holds it. */
export function curveDocument({ terms }: Curve): JsonObject {
  return {
    terms: terms.map(({ power, weights }) => ({ power, weights: weightsDocument(weights) })),
  };
}

/** A sum of squares as a certificate holds it. */
export function squaresDocument(squares: readonly WeightedSquare[]): JsonObject[] {
  return squares.map(({ weight, vector }) => ({
    weight: weight.toString(),
    vector: vector.numerators.map((value) => value.toString()),
  }));
}
