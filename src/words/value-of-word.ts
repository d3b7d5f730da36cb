import { LemmascopeError } from '../diagnostics/index.js';
import type { RationalMatrix } from '../exact/index.js';
import { isTransposed, letterOf, readWord } from './_internals/word.js';

/**
 * The product that a word names, `C^T C W1`; `undefined` for the empty word, an identity of a size
 * that only its context gives.
 *
 * @throws WORD_VALUE_MISSING, SHAPE_MISMATCH
 */
export function valueOfWord(
  text: string,
  matrices: ReadonlyMap<string, RationalMatrix>,
): RationalMatrix | undefined {
  return readWord(text)
    .map((atom) => {
      const matrix = matrices.get(letterOf(atom));
      if (matrix === undefined)
        throw new LemmascopeError('WORD_VALUE_MISSING', { path: `letter ${letterOf(atom)}` });
      return isTransposed(atom) ? matrix.transpose() : matrix;
    })
    .reduce<RationalMatrix | undefined>(
      (product, factor) => (product === undefined ? factor : product.times(factor)),
      undefined,
    );
}
