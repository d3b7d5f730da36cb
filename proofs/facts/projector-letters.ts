import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';

/**
 * The letter Π, square of the dimension named, with what makes it an orthogonal projector; `id` says
 * where that is taken from: a definition, a hypothesis of the claim, or a claim that the step uses.
 */
export function projectorLetters(
  dimension = 'dy',
  id = 'definition-of-Pi',
): {
  readonly pi: WordPolynomial;
  readonly projector: readonly WordHypothesis[];
} {
  const pi = WordPolynomial.letter('Pi', dimension, dimension);
  return {
    pi,
    projector: [
      { id, text: 'Π = Πᵀ', zero: pi.minus(pi.transpose()) },
      { id, text: 'ΠΠ = Π', zero: pi.times(pi).minus(pi) },
    ],
  };
}
