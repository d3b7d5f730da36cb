import { atomSize, type Letters } from './letters.js';
import { readWord, transposedAtom, wordText } from './word.js';

/**
 * Words packed into strings, one UTF-16 unit per letter, so that a factor is found by `indexOf` and
 * words are keys of maps. A letter and its transpose have neighbouring codes.
 */
export class Alphabet {
  readonly #codes = new Map<string, string>();
  readonly #atoms = new Map<string, string>();
  readonly #rows = new Map<string, string>();
  readonly #columns = new Map<string, string>();

  /** In the order given: later letters are larger. */
  constructor(letters: Letters, names: Iterable<string>) {
    let next = FIRST_CODE;
    for (const name of names) {
      for (const atom of [name, transposedAtom(name)]) {
        const code = String.fromCharCode(next++);
        const [rows, columns] = atomSize(letters, atom);
        this.#codes.set(atom, code);
        this.#atoms.set(code, atom);
        this.#rows.set(code, rows);
        this.#columns.set(code, columns);
      }
    }
  }

  pack(text: string): string {
    return readWord(text)
      .map((atom) => this.#codes.get(atom)!)
      .join('');
  }

  /** The text of a packed word. */
  unpack(packed: string): string {
    return wordText(Array.from(packed, (code) => this.#atoms.get(code)!));
  }

  transpose(packed: string): string {
    let transposed = '';
    for (let at = packed.length - 1; at >= 0; at--) {
      transposed += String.fromCharCode(packed.charCodeAt(at) ^ 1);
    }
    return transposed;
  }

  /** The dimension between the letters at−1 and at; `rows` is that of an empty word. */
  dimensionAt(packed: string, at: number, rows: string): string {
    if (packed === '') return rows;
    return at < packed.length
      ? this.#rows.get(packed[at]!)!
      : this.#columns.get(packed[packed.length - 1]!)!;
  }
}

// Even, so that a transpose differs in the last bit only.
const FIRST_CODE = 64;
