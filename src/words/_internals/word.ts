/** A product of letters, each perhaps transposed (`C^T`); the empty one is an identity. */
export type Word = readonly string[];

const TRANSPOSED = '^T';

export const isTransposed = (atom: string): boolean => atom.endsWith(TRANSPOSED);

export const letterOf = (atom: string): string =>
  isTransposed(atom) ? atom.slice(0, -TRANSPOSED.length) : atom;

export const transposedAtom = (atom: string): string =>
  isTransposed(atom) ? letterOf(atom) : atom + TRANSPOSED;

export const transposedWord = (word: Word): string[] => word.map(transposedAtom).reverse();

/** As the kernel reads it: `C^T C W1`. */
export const wordText = (word: Word): string => word.join(' ');

export const readWord = (text: string): Word => (text === '' ? [] : text.split(' '));

/** Longer words are larger; among words of one length the order is lexicographic. */
export function compareWords(left: Word, right: Word): number {
  if (left.length !== right.length) return left.length - right.length;
  for (let at = 0; at < left.length; at++) {
    if (left[at]! !== right[at]!) return left[at]! < right[at]! ? -1 : 1;
  }
  return 0;
}

/**
 * The least of the rotations of a word and of its transpose: tr(uv) = tr(vu) and tr(w) = tr(wᵀ).
 * Quadratic in the length.
 */
export function leastRotation(word: Word): Word {
  let least = word;
  for (const start of [word, transposedWord(word)]) {
    for (let at = 0; at < word.length; at++) {
      const rotated = [...start.slice(at), ...start.slice(0, at)];
      if (compareWords(rotated, least) < 0) least = rotated;
    }
  }
  return least;
}
