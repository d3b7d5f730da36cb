import { Rational } from '../../exact/index.js';
import type { WordPolynomial } from '../word-polynomial.js';
import type { Alphabet } from './alphabet.js';
import { addMultiple, type PackedPolynomial, packTerms } from './packed-polynomial.js';
import { addTerm } from './terms.js';

/** A polynomial in packed words with its size. */
export interface PackedMatrix extends PackedPolynomial {
  readonly columns: string;
}

export function packMatrix(alphabet: Alphabet, polynomial: WordPolynomial): PackedMatrix {
  const { rows, columns, terms } = polynomial;
  return { rows, columns, terms: packTerms(alphabet, terms) };
}

export function transposeMatrix(alphabet: Alphabet, matrix: PackedMatrix): PackedMatrix {
  const { rows, columns, terms } = matrix;
  const transposed = new Map(Array.from(terms, ([word, c]) => [alphabet.transpose(word), c]));
  return { rows: columns, columns: rows, terms: transposed };
}

export function multiplyMatrices(left: PackedMatrix, right: PackedMatrix): PackedMatrix {
  const product = new Map<string, Rational>();
  for (const [word, coefficient] of left.terms) {
    addMultiple(product, right.terms, coefficient, word);
  }
  return { rows: left.rows, columns: right.columns, terms: product };
}

/** A word as a matrix; `rows` is the size of an empty one. */
export function matrixOfWord(alphabet: Alphabet, word: string, rows: string): PackedMatrix {
  return {
    rows: alphabet.dimensionAt(word, 0, rows),
    columns: alphabet.dimensionAt(word, word.length, rows),
    terms: new Map([[word, Rational.ONE]]),
  };
}

/** The longest word that every term begins with; empty for zero. */
export function commonPrefix({ terms }: PackedMatrix): string {
  let prefix: string | undefined;
  for (const word of terms.keys()) {
    if (prefix === undefined) prefix = word;
    while (!word.startsWith(prefix)) prefix = prefix.slice(0, -1);
  }
  return prefix ?? '';
}

/** What is left of every term after its first `length` letters. */
export function withoutPrefix(
  alphabet: Alphabet,
  matrix: PackedMatrix,
  length: number,
): PackedMatrix {
  const terms = new Map<string, Rational>();
  let rows = matrix.rows;
  for (const [word, coefficient] of matrix.terms) {
    rows = alphabet.dimensionAt(word, length, rows);
    addTerm(terms, word.slice(length), coefficient);
  }
  return { rows, columns: matrix.columns, terms };
}
