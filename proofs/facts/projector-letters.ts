import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';

/** The letter Π, square of the dimension named, with what makes it an orthogonal projector. */
export function projectorLetters(dimension = 'dy'): {
  readonly pi: WordPolynomial;
  readonly projector: readonly WordHypothesis[];
} {
  const pi = WordPolynomial.letter('Pi', dimension, dimension);
  return {
    pi,
    projector: [
      { id: 'definition-of-Pi', text: 'Π = Πᵀ', zero: pi.minus(pi.transpose()) },
      { id: 'definition-of-Pi', text: 'ΠΠ = Π', zero: pi.times(pi).minus(pi) },
    ],
  };
}
