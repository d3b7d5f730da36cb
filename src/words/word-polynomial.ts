import { LemmascopeError } from '../diagnostics/index.js';
import { Rational } from '../exact/index.js';
import { differentiate } from './_internals/differentiate.js';
import { checkName, type Letters, mergeLetters, occurring } from './_internals/letters.js';
import {
  addTerm,
  combine,
  mapWords,
  printTerms,
  sameTerms,
  sortedTerms,
  type Terms,
} from './_internals/terms.js';
import { readWord, transposedWord, wordText } from './_internals/word.js';
import { TracePolynomial } from './trace-polynomial.js';

/**
 * A noncommutative polynomial over Q in matrix letters whose sizes are names: what it says holds for
 * all real matrices of all sizes that fit. Immutable, in normal form (equal words collected, no zero
 * coefficient), so that equal polynomials compare and print alike. Letters satisfy no relation but
 * (AB)ᵀ = BᵀAᵀ; anything else, symmetry included, is a hypothesis of a `WordClaim`.
 *
 * One name has one size everywhere it meets itself. The dimension `1` is a name like any other:
 * 1×1 words neither commute nor equal their transposes until a hypothesis says so.
 *
 * @example
 * const C = WordPolynomial.letter('C', 'dy', 'd1');
 * C.transpose().times(C).toString() // "C^T C"
 */
export class WordPolynomial {
  readonly rows: string;
  readonly columns: string;
  /** @internal */
  readonly terms: Terms;
  /** @internal */
  readonly letters: Letters;

  private constructor(rows: string, columns: string, terms: Terms, letters: Letters) {
    this.rows = rows;
    this.columns = columns;
    this.terms = terms;
    this.letters = occurring(letters, terms.keys());
  }

  /** A matrix letter, `rows`×`columns`. @throws WORD_NAME_INVALID */
  static letter(name: string, rows: string, columns: string): WordPolynomial {
    checkName('letter', name);
    checkName('dimension', rows);
    checkName('dimension', columns);
    const letters: Letters = new Map([[name, [rows, columns]]]);
    return new WordPolynomial(rows, columns, new Map([[name, Rational.ONE]]), letters);
  }

  /** The identity matrix. @throws WORD_NAME_INVALID */
  static identity(dimension: string): WordPolynomial {
    checkName('dimension', dimension);
    return new WordPolynomial(dimension, dimension, new Map([['', Rational.ONE]]), new Map());
  }

  /** @throws WORD_NAME_INVALID */
  static zero(rows: string, columns: string): WordPolynomial {
    checkName('dimension', rows);
    checkName('dimension', columns);
    return new WordPolynomial(rows, columns, new Map(), new Map());
  }

  /** @throws SHAPE_MISMATCH */
  plus(other: WordPolynomial): WordPolynomial {
    return this.#combine('plus', other, Rational.ONE);
  }

  /** @throws SHAPE_MISMATCH */
  minus(other: WordPolynomial): WordPolynomial {
    return this.#combine('minus', other, Rational.ONE.negate());
  }

  #combine(operation: string, other: WordPolynomial, factor: Rational): WordPolynomial {
    this.#checkSameSize(operation, other);
    const letters = mergeLetters(this.letters, other.letters);
    const terms = combine(this.terms, other.terms, factor);
    return new WordPolynomial(this.rows, this.columns, terms, letters);
  }

  #checkSameSize(operation: string, other: WordPolynomial): void {
    if (this.rows !== other.rows || this.columns !== other.columns) this.#refuse(operation, other);
  }

  #refuse(operation: string, other: WordPolynomial): never {
    throw new LemmascopeError('SHAPE_MISMATCH', {
      path: operation,
      actual: `${this.rows}×${this.columns} (${this}) and ${other.rows}×${other.columns} (${other})`,
    });
  }

  negate(): WordPolynomial {
    return this.scale(Rational.ONE.negate());
  }

  scale(factor: Rational): WordPolynomial {
    const terms = combine(new Map(), this.terms, factor);
    return new WordPolynomial(this.rows, this.columns, terms, this.letters);
  }

  /** The product of this and the others, from left to right. @throws SHAPE_MISMATCH */
  times(...others: readonly WordPolynomial[]): WordPolynomial {
    return others.reduce<WordPolynomial>((product, factor) => product.#times(factor), this);
  }

  #times(other: WordPolynomial): WordPolynomial {
    if (this.columns !== other.rows) this.#refuse('times', other);
    const letters = mergeLetters(this.letters, other.letters);
    const product = new Map<string, Rational>();
    for (const [left, one] of this.terms) {
      for (const [right, two] of other.terms) {
        addTerm(
          product,
          left === '' || right === '' ? left + right : `${left} ${right}`,
          one.times(two),
        );
      }
    }
    return new WordPolynomial(this.rows, other.columns, product, letters);
  }

  transpose(): WordPolynomial {
    const terms = mapWords(this.terms, (text) => wordText(transposedWord(readWord(text))));
    return new WordPolynomial(this.columns, this.rows, terms, this.letters);
  }

  /** The trace of a square polynomial. @throws SHAPE_MISMATCH, WORD_TRACE_OF_IDENTITY */
  trace(): TracePolynomial {
    if (this.rows !== this.columns) {
      throw new LemmascopeError('SHAPE_MISMATCH', {
        path: 'trace',
        expected: 'a square matrix',
        actual: `${this.rows}×${this.columns} (${this})`,
      });
    }
    return TracePolynomial.ofTerms(this.terms, this.letters);
  }

  /**
   * The derivative along a direction: the coefficient of t after every letter W of the direction is
   * replaced by W + tV (and Wᵀ by Wᵀ + tVᵀ). Letters that are not in the direction are constant.
   * Applied twice, with V and V', it gives the bilinear form of the second derivative.
   *
   * @throws SHAPE_MISMATCH, WORD_DIRECTION_INVALID
   * @example L.derivative({ W: WordPolynomial.letter('V', 'm', 'n') })
   */
  derivative(direction: Readonly<Record<string, WordPolynomial>>): WordPolynomial {
    const { terms, letters } = differentiate(this.terms, this.letters, direction);
    return new WordPolynomial(this.rows, this.columns, terms, letters);
  }

  isZero(): boolean {
    return this.terms.size === 0;
  }

  /** Equality as polynomials, before any hypothesis. @throws SHAPE_MISMATCH */
  equals(other: WordPolynomial): boolean {
    this.#checkSameSize('equals', other);
    mergeLetters(this.letters, other.letters);
    return sameTerms(this.terms, other.terms);
  }

  /** The terms as the kernel writes them, longest word first: `[['1', 'C^T C'], ['-1', '']]`. */
  toTerms(): readonly (readonly [coefficient: string, word: string])[] {
    return sortedTerms(this.terms).map(({ coefficient, text }) => [`${coefficient}`, text]);
  }

  /** `C^T C W - C^T Y`; the identity is `I`. */
  toString(): string {
    return printTerms(this.terms, (text) => (text === '' ? 'I' : text));
  }
}
