import { LemmascopeError } from '../../diagnostics/index.js';
import type { Size } from '../size.js';
import { isTransposed, letterOf, readWord } from './word.js';

/** The sizes of the letters that stand in something. */
export type Letters = ReadonlyMap<string, Size>;

const NAMES = { letter: /^[A-Za-z]\w*$/, dimension: /^([A-Za-z]\w*|[1-9]\d*)$/ };

/** @throws WORD_NAME_INVALID */
export function checkName(kind: 'letter' | 'dimension', name: string): void {
  if (!NAMES[kind].test(name)) {
    throw new LemmascopeError('WORD_NAME_INVALID', { path: kind, actual: JSON.stringify(name) });
  }
}

export const sizeText = ([rows, columns]: Size): string => `${rows}×${columns}`;

/** @throws SHAPE_MISMATCH if one name stands for letters of two sizes */
export function mergeLetters(left: Letters, right: Letters): Letters {
  if (left === right || right.size === 0) return left;
  const merged = new Map(left);
  for (const [name, size] of right) {
    const known = merged.get(name);
    if (known !== undefined && sizeText(known) !== sizeText(size)) {
      throw new LemmascopeError('SHAPE_MISMATCH', {
        path: `letter ${name}`,
        expected: sizeText(known),
        actual: sizeText(size),
      });
    }
    merged.set(name, size);
  }
  return merged;
}

export function atomSize(letters: Letters, atom: string): Size {
  const [rows, columns] = letters.get(letterOf(atom))!;
  return isTransposed(atom) ? [columns, rows] : [rows, columns];
}

/** Keeps the letters that stand in the terms. */
export function occurring(letters: Letters, texts: Iterable<string>): Letters {
  const kept = new Map<string, Size>();
  for (const text of texts) {
    for (const atom of readWord(text)) kept.set(letterOf(atom), letters.get(letterOf(atom))!);
  }
  return kept;
}
