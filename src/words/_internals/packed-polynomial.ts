import type { Rational } from '../../exact/index.js';
import type { Alphabet } from './alphabet.js';
import { addTerm, type Terms } from './terms.js';

/** A polynomial in packed words; `rows` is the size of its empty word, if it has one. */
export interface PackedPolynomial {
  readonly rows: string;
  readonly terms: Terms;
}

export function packTerms(alphabet: Alphabet, terms: Terms): Terms {
  return new Map(Array.from(terms, ([text, c]) => [alphabet.pack(text), c]));
}

/** Adds factor·left·terms·right. */
export function addMultiple(
  sum: Map<string, Rational>,
  terms: Terms,
  factor: Rational,
  left = '',
  right = '',
): void {
  for (const [word, coefficient] of terms) {
    addTerm(sum, left + word + right, coefficient.times(factor));
  }
}
