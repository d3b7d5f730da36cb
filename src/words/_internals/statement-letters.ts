import type { WordClaim } from '../word-claim.js';
import { readDirection } from './differentiate.js';
import { type Letters, mergeLetters } from './letters.js';

/** All letters of a claim with their sizes: sides, directions, hypotheses. @throws SHAPE_MISMATCH */
export function statementLetters({
  hypotheses,
  derivatives = [],
  left,
  right,
}: WordClaim): Letters {
  return [
    left.letters,
    right.letters,
    ...derivatives.map((direction) => readDirection(direction).letters),
    ...hypotheses.map(({ zero }) => zero.letters),
  ].reduce<Letters>(mergeLetters, new Map());
}
