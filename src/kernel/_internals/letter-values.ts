import { flipped, type Matrix, mapped, overOne, product, trace } from './arithmetic.js';
import type { Part } from './part.js';
import type { Terms } from './terms.js';
import { declare, type Letters, lettersOf, type Size, sizeOf } from './words.js';

/** Matrices for letters and their transposes; the names of their sizes are numbers. */
export class LetterValues {
  readonly letters: Letters = new Map();
  readonly #matrices = new Map<string, Matrix>();

  put(part: Part, name: string, { rows, under }: Matrix): Size {
    const size: Size = [`${rows.length}`, `${rows[0]!.length}`];
    declare(this.letters, part, name, size);
    this.#matrices.set(name, { rows, under }).set(`${name}^T`, { rows: flipped(rows), under });
    return size;
  }

  /** The value of a sum of words; of its trace, or of an empty sum, one row of one number. */
  evaluate(part: Part, terms: Terms, under = false): Matrix {
    const size = sizeOf(part, this.letters, terms.keys(), under);
    const [rows, columns] = [Number(size?.[0] ?? 1), Number(size?.[1] ?? 1)];
    part.session.charge(rows * columns, []);
    const zero = Array.from({ length: rows }, () => Array<bigint>(columns).fill(0n));
    const identity = { rows: mapped(zero, (_, i, j) => (i === j ? 1n : 0n)), under: 1n };
    const values = [...terms].map(([word, { top, under }]): Matrix => {
      const factors = lettersOf(word).map((letter) => this.#matrices.get(letter)!);
      const all =
        factors.length === 0 ? identity : factors.reduce((a, b) => product(part.session, a, b));
      const value = size ? all.rows : [[trace(all.rows)]];
      part.session.charge(rows * columns, [...value.flat(), all.under], [top, under]);
      return { rows: mapped(value, (entry) => entry * top), under: all.under * under };
    });
    const [first, ...rest] = overOne(part.session, [{ rows: zero, under: 1n }, ...values]);
    const sum = rest.reduce((a, b) => mapped(a, (v, i, j) => v + b.rows[i]![j]!), first!.rows);
    return { rows: sum, under: first!.under };
  }
}
