import { LemmascopeError } from '../../diagnostics/index.js';
import { parseRational, RationalMatrix } from '../../exact/index.js';

/** A sum of words on matrices; `undefined` for a sum of no terms, which is a zero of any size. */
export function valueOfWords(
  polynomial: readonly (readonly [coefficient: string, word: string])[],
  matrices: ReadonlyMap<string, RationalMatrix>,
): RationalMatrix | undefined {
  const values = polynomial.map(([, word]) => product(word, matrices));
  const size = values.find((value) => value !== undefined)?.rows;
  const summands = polynomial.map(([coefficient], index) => {
    const value = values[index] ?? (size === undefined ? undefined : RationalMatrix.identity(size));
    if (value === undefined)
      throw new LemmascopeError('WORD_VALUE_MISSING', { path: 'the size of an identity' });
    return value.scale(parseRational(coefficient));
  });
  return summands.reduce<RationalMatrix | undefined>(
    (sum, one) => (sum === undefined ? one : sum.plus(one)),
    undefined,
  );
}

/** `undefined` for the empty word. */
function product(
  word: string,
  matrices: ReadonlyMap<string, RationalMatrix>,
): RationalMatrix | undefined {
  if (word === '') return undefined;
  const factors = word.split(' ').map((letter) => {
    const name = letter.endsWith('^T') ? letter.slice(0, -2) : letter;
    const matrix = matrices.get(name);
    if (matrix === undefined)
      throw new LemmascopeError('WORD_VALUE_MISSING', { path: `letter ${name}` });
    return name === letter ? matrix : matrix.transpose();
  });
  return factors.reduce((left, right) => left.times(right));
}
