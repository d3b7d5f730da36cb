import { LemmascopeError } from '../../diagnostics/index.js';
import { Rational } from '../../exact/index.js';
import type { Size } from '../size.js';
import { checkName, type Letters, mergeLetters } from './letters.js';
import { addTerm, printTerms, type Terms } from './terms.js';
import { isTransposed, letterOf, readWord, transposedAtom, wordText } from './word.js';

/** What a letter moves along: a polynomial that must be a single letter. */
export interface Move {
  readonly rows: string;
  readonly columns: string;
  readonly terms: Terms;
}

/**
 * The name of the letter that each letter moves along, and the letters concerned with their sizes.
 *
 * @throws WORD_DIRECTION_INVALID, SHAPE_MISMATCH
 */
export function readDirection(direction: Readonly<Record<string, Move>>): {
  readonly moves: ReadonlyMap<string, string>;
  readonly letters: Letters;
} {
  const moves = new Map<string, string>();
  let letters: Letters = new Map();
  for (const [name, { rows, columns, terms }] of Object.entries(direction)) {
    const [text, coefficient] = [...terms][0] ?? ['', Rational.ZERO];
    checkName('letter', name);
    const isLetter = terms.size === 1 && coefficient.equals(Rational.ONE) && /^\w+$/.test(text);
    if (!isLetter) {
      throw new LemmascopeError('WORD_DIRECTION_INVALID', {
        path: name,
        actual: printTerms(terms, (word) => (word === '' ? 'I' : word)),
      });
    }
    const size: Size = [rows, columns];
    letters = mergeLetters(letters, new Map([[name, size]]));
    letters = mergeLetters(letters, new Map([[text, size]]));
    moves.set(name, text);
  }
  return { moves, letters };
}

/**
 * The coefficient of t after each letter W that moves is replaced by W + tV, hence Wᵀ by Wᵀ + tVᵀ:
 * the sum over the places where such a letter stands.
 *
 * @throws SHAPE_MISMATCH if a letter moves along one of another size
 */
export function differentiate(
  terms: Terms,
  letters: Letters,
  direction: Readonly<Record<string, Move>>,
): { terms: Map<string, Rational>; letters: Letters } {
  const { moves, letters: moving } = readDirection(direction);
  const derivative = new Map<string, Rational>();
  const all = mergeLetters(letters, moving);
  for (const [text, coefficient] of terms) {
    const word = readWord(text);
    word.forEach((atom, at) => {
      const along = moves.get(letterOf(atom));
      if (along === undefined) return;
      const moved = isTransposed(atom) ? transposedAtom(along) : along;
      const replaced = [...word.slice(0, at), moved, ...word.slice(at + 1)];
      addTerm(derivative, wordText(replaced), coefficient);
    });
  }
  return { terms: derivative, letters: all };
}
