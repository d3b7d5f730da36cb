import { parseRational, Rational } from '../../../exact/index.js';
import type { WordCofactors, WordSum } from './word-document.js';

/** Whole numbers up to this one are written as numerals of the field; MathComp's are unary. */
const NUMERAL = 1000n;

const lettersOf = (word: string): string[] => (word === '' ? [] : word.split(' '));
const isTransposed = (letter: string): boolean => letter.endsWith('^T');
const nameOf = (letter: string): string => letter.replace(/\^T$/, '');

/** How sums of words are written: as data for the checker, and as formulas to be read. */
export class WordsInRocq {
  readonly #index: ReadonlyMap<string, number>;

  constructor(letters: readonly string[]) {
    this.#index = new Map(letters.map((name, index) => [name, index]));
  }

  /** The number of a letter. */
  indexOf(letter: string): number {
    return this.#index.get(letter)!;
  }

  /** `[:: (0, true); (2, false)]`. */
  word(word: string): string {
    const letters = lettersOf(word).map(
      (letter) => `(${this.indexOf(nameOf(letter))}, ${isTransposed(letter)})`,
    );
    return `[:: ${letters.join('; ')}]`.replace('[:: ]', '[::]');
  }

  sum(sum: WordSum): string {
    return list(sum.map(([number, word]) => `(${fraction(number)}, ${this.word(word)})`));
  }

  /** Each is a product with as many rows as the size of this number, named by `rows`. */
  cofactors(cofactors: WordCofactors, rows: (of: WordCofactors[number]) => number): string {
    return list(
      cofactors.map((one) =>
        [
          `Cofactor ${fraction(one.coefficient)} ${rows(one)} ${this.word(one.left)}`,
          `${one.fact} ${one.transposed} ${this.word(one.right)}`,
        ].join(' '),
      ),
    );
  }
}

/** A sum as a formula; `letter` writes a letter, and each word is put under a trace if asked for. */
export function formulaOf(sum: WordSum, letter: (name: string) => string, trace: boolean): string {
  const text = sum.map(([number, word], at) => {
    const product = lettersOf(word)
      .map((one) => `${letter(nameOf(one))}${isTransposed(one) ? '^T' : ''}`)
      .join(' *m ');
    const value = trace ? `\\tr (${product})` : product || '1%:M';
    const c = parseRational(number);
    const join = at === 0 ? '' : ' + ';
    if (c.equals(Rational.ONE)) return `${join}${value}`;
    if (c.equals(Rational.ONE.negate())) return `${at === 0 ? '' : ' '}- ${bracket(value, trace)}`;
    return `${join}${scalar(c)} ${trace ? '*' : '*:'} ${trace ? value : `(${product || '1%:M'})`}`;
  });
  return text.join('') || '0';
}

const bracket = (value: string, trace: boolean): string =>
  trace || !value.includes('*m') ? value : `(${value})`;

function scalar(c: Rational): string {
  const [n, d] = [c.numerator < 0n ? -c.numerator : c.numerator, c.denominator];
  if (n > NUMERAL || d > NUMERAL) return `frac _ ${fraction(c.toString())}`;
  return c.numerator < 0n ? `(- (${n}%:R / ${d}%:R))` : `(${n}%:R / ${d}%:R)`;
}

function fraction(number: string): string {
  const { numerator, denominator } = parseRational(number);
  return `(${numerator}, ${denominator})%coqZ`;
}

const list = (items: readonly string[]): string =>
  items.length === 0 ? '[::]' : `[::\n    ${items.join(';\n    ')}]`;
