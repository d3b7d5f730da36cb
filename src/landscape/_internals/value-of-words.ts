import { LemmascopeError } from '../../diagnostics/index.js';
import { parseRational, RationalMatrix } from '../../exact/index.js';
import { valueOfWord } from '../../words/index.js';

/** A sum of words on matrices; `undefined` for a sum of no terms, which is a zero of any size. */
export function valueOfWords(
  polynomial: readonly (readonly [coefficient: string, word: string])[],
  matrices: ReadonlyMap<string, RationalMatrix>,
): RationalMatrix | undefined {
  const values = polynomial.map(([, word]) => valueOfWord(word, matrices));
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
