import { Rational } from '../../../src/exact/index.js';
import { type WordHypothesis, WordPolynomial } from '../../../src/words/index.js';

export const letter = WordPolynomial.letter;
export const identity = WordPolynomial.identity;
export const zero = WordPolynomial.zero;
export const half = Rational.of(1, 2);

export function equation(id: string, left: WordPolynomial, right: WordPolynomial): WordHypothesis {
  return { id, text: `${left} = ${right}`, zero: left.minus(right) };
}
