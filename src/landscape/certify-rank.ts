import { type RationalMatrix, rank } from '../exact/index.js';
import { seal } from './_internals/seal.js';
import { valueOfWords } from './_internals/value-of-words.js';
import type { AblatedPoint } from './ablated-point.js';
import type { CertificateDocument } from './certify-document.js';

/**
 * Certifies the rank of a polynomial in the weights W1, …, WN, the moments Sxx = XXᵀ, Syx = YXᵀ,
 * Syy = YYᵀ, and further matrices by name; the rank is computed, so the document is true.
 *
 * A polynomial is a list of terms, each a number "p/q" and a word: letters separated by single
 * spaces, each perhaps followed by `^T`; the empty word is an identity of the size of the others.
 * With a weighted loss the kernel knows no moments and refuses words that name them.
 *
 * @throws WORD_VALUE_MISSING for a letter that has no matrix, or an identity whose size nothing
 *   gives; SHAPE_MISMATCH where sizes do not fit
 * @example
 * certifyRank(point, [['1', 'W3 W2']]) // rank(W3 W2) = 1, say
 */
export function certifyRank(
  point: AblatedPoint,
  polynomial: readonly (readonly [coefficient: string, word: string])[],
  letters: Readonly<Record<string, RationalMatrix>> = {},
): CertificateDocument {
  const matrices = new Map(Object.entries(letters));
  for (const [k, weight] of point.weights.entries()) matrices.set(`W${k + 1}`, weight);
  const { xx, yx, yy } = point.moments;
  matrices.set('Sxx', xx).set('Syx', yx).set('Syy', yy);
  const value = valueOfWords(polynomial, matrices);
  const given = Object.entries(letters).map(
    ([name, matrix]) => [name, matrix.toStrings()] as const,
  );
  const claimed = {
    letters: Object.fromEntries(given),
    polynomial: polynomial.map(([coefficient, word]) => [coefficient, word]),
    rank: value === undefined ? 0 : rank(value),
  };
  return seal('matrix-rank', point, claimed, {});
}
