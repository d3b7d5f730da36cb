import { LemmascopeError } from '../diagnostics/index.js';
import { Rational } from '../exact/index.js';
import { differentiate, type Move } from './_internals/differentiate.js';
import { type Letters, mergeLetters, occurring } from './_internals/letters.js';
import {
  combine,
  mapWords,
  printTerms,
  sameTerms,
  sortedTerms,
  type Terms,
} from './_internals/terms.js';
import { leastRotation, readWord, wordText } from './_internals/word.js';

/**
 * A linear combination of traces of matrix words: a number for all matrices that fit. Words are kept
 * up to rotation and transposition, tr(AB) = tr(BA) and tr(A) = tr(Aᵀ). Made by
 * `WordPolynomial.trace()`. Products of traces are not expressible.
 */
export class TracePolynomial {
  /** @internal */
  readonly terms: Terms;
  /** @internal */
  readonly letters: Letters;

  private constructor(terms: Terms, letters: Letters) {
    this.terms = terms;
    this.letters = occurring(letters, terms.keys());
  }

  /**
   * @internal
   * @throws WORD_TRACE_OF_IDENTITY
   */
  static ofTerms(terms: Terms, letters: Letters): TracePolynomial {
    if (terms.has('')) throw new LemmascopeError('WORD_TRACE_OF_IDENTITY');
    const least = mapWords(terms, (text) => wordText(leastRotation(readWord(text))));
    return new TracePolynomial(least, letters);
  }

  static zero(): TracePolynomial {
    return new TracePolynomial(new Map(), new Map());
  }

  /** @throws SHAPE_MISMATCH if one name stands for letters of two sizes */
  plus(other: TracePolynomial): TracePolynomial {
    return this.#combine(other, Rational.ONE);
  }

  /** @throws SHAPE_MISMATCH if one name stands for letters of two sizes */
  minus(other: TracePolynomial): TracePolynomial {
    return this.#combine(other, Rational.ONE.negate());
  }

  #combine(other: TracePolynomial, factor: Rational): TracePolynomial {
    const letters = mergeLetters(this.letters, other.letters);
    return new TracePolynomial(combine(this.terms, other.terms, factor), letters);
  }

  negate(): TracePolynomial {
    return this.scale(Rational.ONE.negate());
  }

  scale(factor: Rational): TracePolynomial {
    return new TracePolynomial(combine(new Map(), this.terms, factor), this.letters);
  }

  /**
   * The derivative along a direction, as `WordPolynomial.derivative`; each value of the direction is
   * a single letter.
   *
   * @throws SHAPE_MISMATCH, WORD_DIRECTION_INVALID
   */
  derivative(direction: Readonly<Record<string, Move>>): TracePolynomial {
    const { terms, letters } = differentiate(this.terms, this.letters, direction);
    return TracePolynomial.ofTerms(terms, letters);
  }

  isZero(): boolean {
    return this.terms.size === 0;
  }

  /** Equality as traces, before any hypothesis. @throws SHAPE_MISMATCH */
  equals(other: TracePolynomial): boolean {
    mergeLetters(this.letters, other.letters);
    return sameTerms(this.terms, other.terms);
  }

  /** The terms as the kernel writes them, longest word first. */
  toTerms(): readonly (readonly [coefficient: string, word: string])[] {
    return sortedTerms(this.terms).map(({ coefficient, text }) => [`${coefficient}`, text]);
  }

  /** `1/2 tr(A^T A) - tr(A^T B)` */
  toString(): string {
    return printTerms(this.terms, (text) => `tr(${text})`);
  }
}
