import { LemmascopeError } from '../diagnostics/index.js';
import { Rational, RationalMatrix } from '../exact/index.js';
import { TracePolynomial } from './trace-polynomial.js';
import { valueOfWord } from './value-of-word.js';
import type { WordPolynomial } from './word-polynomial.js';

/**
 * The value of a polynomial on matrices, exactly: a matrix, or a number for traces. Dimensions are
 * read off the letters that stand in the polynomial; `dimensions` gives those of an identity or a
 * zero that no letter determines. Letters that do not occur are ignored.
 *
 * @throws WORD_VALUE_MISSING, SHAPE_MISMATCH if the matrices do not fit the names of their sizes
 */
export function evaluateWords(
  polynomial: WordPolynomial,
  matrices: Readonly<Record<string, RationalMatrix>>,
  dimensions?: Readonly<Record<string, number>>,
): RationalMatrix;
export function evaluateWords(
  polynomial: TracePolynomial,
  matrices: Readonly<Record<string, RationalMatrix>>,
  dimensions?: Readonly<Record<string, number>>,
): Rational;
export function evaluateWords(
  polynomial: WordPolynomial | TracePolynomial,
  matrices: Readonly<Record<string, RationalMatrix>>,
  dimensions: Readonly<Record<string, number>> = {},
): RationalMatrix | Rational {
  const given = new Map(Object.entries(matrices));
  const sizes = dimensionsOf(polynomial, given, dimensions);
  if (polynomial instanceof TracePolynomial) {
    let sum = Rational.ZERO;
    for (const [text, coefficient] of polynomial.terms) {
      sum = sum.plus(valueOfWord(text, given)!.trace().times(coefficient));
    }
    return sum;
  }
  const [rows, columns] = [sizes(polynomial.rows), sizes(polynomial.columns)];
  let sum = RationalMatrix.zero(rows, columns);
  for (const [text, coefficient] of polynomial.terms) {
    sum = sum.plus((valueOfWord(text, given) ?? RationalMatrix.identity(rows)).scale(coefficient));
  }
  return sum;
}

function dimensionsOf(
  { letters }: WordPolynomial | TracePolynomial,
  matrices: ReadonlyMap<string, RationalMatrix>,
  dimensions: Readonly<Record<string, number>>,
): (name: string) => number {
  const known = new Map(Object.entries(dimensions));
  const learn = (letter: string, name: string, size: number): void => {
    const before = known.get(name) ?? size;
    if (before !== size) {
      throw new LemmascopeError('SHAPE_MISMATCH', {
        path: `letter ${letter}, dimension ${name}`,
        expected: `${before}`,
        actual: `${size}`,
      });
    }
    known.set(name, size);
  };
  for (const [name, [rows, columns]] of letters) {
    const matrix = matrices.get(name);
    if (matrix === undefined) {
      throw new LemmascopeError('WORD_VALUE_MISSING', { path: `letter ${name}` });
    }
    learn(name, rows, matrix.rows);
    learn(name, columns, matrix.columns);
  }
  return (name) => {
    const size = known.get(name);
    if (size === undefined) {
      throw new LemmascopeError('WORD_VALUE_MISSING', { path: `dimension ${name}` });
    }
    return size;
  };
}
