import { ratio, ZERO } from './arithmetic.js';
import type { Part } from './part.js';
import { claims } from './point.js';
import type { Session } from './session.js';
import { add, type Terms } from './terms.js';

const LETTER = /^[A-Za-z]\w*$/;
/** The names of the numbers of rows and of columns. */
export type Size = readonly [rows: string, columns: string];
/** The sizes of the letters "A" and of their transposes "A^T". */
export type Letters = Map<string, Size>;

export function declare(letters: Letters, part: Part, name: string, [rows, columns]: Size): void {
  if (!LETTER.test(name)) part.refuse('KERNEL_LETTER_INVALID', LETTER.source, name);
  letters.set(name, [rows, columns]).set(`${name}^T`, [columns, rows]);
}

/** A word is a product of letters, "A B^T"; the empty word is an identity. */
export const lettersOf = (word: string): string[] => (word === '' ? [] : word.split(' '));
const joined = (...words: readonly string[]) => words.filter((word) => word !== '').join(' ');
const flip = (letter: string) => (letter.endsWith('^T') ? letter.slice(0, -2) : `${letter}^T`);
const transposed = (word: string) => lettersOf(word).reverse().map(flip).join(' ');

function readWord(part: Part, letters: Letters): string {
  for (const letter of lettersOf(part.text()))
    if (!letters.has(letter)) part.refuse('KERNEL_LETTER_UNKNOWN', 'a letter', letter);
  return part.text();
}

/** A sum of words. A word stays in it when its coefficient is 0: `sizeOf` looks at every word. */
export function readSum(part: Part, letters: Letters): Terms {
  const terms: Terms = new Map();
  for (const term of part.list()) {
    const [coefficient, word] = term.list(2) as [Part, Part];
    add(part.session, terms, readWord(word, letters), coefficient.number());
  }
  return terms;
}

/**
 * The one size that these words have. An identity takes it from the others; where they have no
 * letter it is refused. Under a trace each word is square, and there is no one size.
 */
export function sizeOf(part: Part, letters: Letters, words: Iterable<string>, trace = false) {
  const match = (word: string, needed: string, found: string): void => {
    if (needed !== found) part.refuse('KERNEL_SIZES_DIFFER', needed, `${found} in "${word}"`);
  };
  const all = [...words];
  let size: Size | undefined;
  for (const word of all.filter((one) => one !== '')) {
    const sizes = lettersOf(word).map((letter) => letters.get(letter)!);
    for (const [at, next] of sizes.slice(1).entries()) match(word, sizes[at]![1], next[0]);
    const [rows, columns] = [sizes[0]![0], sizes.at(-1)![1]];
    if (!trace) size ??= [rows, columns];
    match(word, size?.[0] ?? columns, rows);
    match(word, size?.[1] ?? rows, columns);
  }
  if (all.includes(''))
    match('', ...(size ?? part.refuse('KERNEL_SIZE_UNKNOWN', 'a word with a letter')));
  return size;
}

/** In all sizes: where the hypotheses are 0, so is the difference, or its trace. */
export function readClaim(statement: Part) {
  const fields = ['letters', 'hypotheses', 'derivatives', 'trace', 'left', 'right'] as const;
  const { left, right, ...given } = claims(statement, fields);
  const letters: Letters = new Map();
  for (const [name, size] of given.letters.entries()) {
    const [rows, columns] = size.list(2).map((one) => one.text()) as [string, string];
    declare(letters, size, name, [rows, columns]);
  }
  const hypotheses = given.hypotheses.list().map((part) => {
    const terms = readSum(part, letters);
    sizeOf(part, letters, terms.keys());
    return terms;
  });
  const trace = given.trace.flag();
  let difference = readSum(left, letters);
  for (const part of given.derivatives.list()) difference = derivative(part, letters, difference);
  for (const [word, value] of readSum(right, letters))
    add(statement.session, difference, word, value, ratio(-1n));
  sizeOf(left, letters, difference.keys(), trace);
  return { letters, hypotheses, trace, difference };
}

/** The coefficient of t after A → A + tB, for every letter A that is given a direction B. */
function derivative(part: Part, letters: Letters, terms: Terms): Terms {
  const directions = new Map<string, string>();
  for (const [name, direction] of part.entries()) {
    for (const one of [name, direction.text()])
      if (!LETTER.test(one) || !letters.has(one))
        direction.refuse('KERNEL_LETTER_UNKNOWN', 'a letter', one);
    sizeOf(direction, letters, [name, direction.text()]);
    directions.set(name, direction.text()).set(flip(name), flip(direction.text()));
  }
  // The words themselves stay, with coefficient 0, and with them the size.
  const sum: Terms = new Map([...terms.keys()].map((word) => [word, ZERO]));
  for (const [word, value] of terms)
    for (const [at, letter] of lettersOf(word).entries()) {
      const other = directions.get(letter);
      if (other) add(part.session, sum, lettersOf(word).with(at, other).join(' '), value);
    }
  return sum;
}

export function times(session: Session, a: Terms, b: Terms): Terms {
  const product: Terms = new Map();
  for (const [left, c] of a)
    for (const [right, d] of b) add(session, product, joined(left, right), c, d);
  return product;
}
export const transpose = (terms: Terms): Terms =>
  new Map([...terms].map(([word, value]) => [transposed(word), value]));

/** Σ coefficient · left · fact · right. */
export function combination(part: Part, letters: Letters, facts: readonly Terms[]): Terms {
  const sum: Terms = new Map();
  for (const cofactor of part.list()) {
    const given = cofactor.fields(['coefficient', 'left', 'fact', 'transposed', 'right']);
    const fact = facts[given.fact.count(0, facts.length - 1)]!;
    const [left, right] = [readWord(given.left, letters), readWord(given.right, letters)];
    const [value, turned] = [given.coefficient.number(), given.transposed.flag()];
    for (const [word, factor] of fact) {
      const product = joined(left, turned ? transposed(word) : word, right);
      add(part.session, sum, product, value, factor);
    }
  }
  return sum;
}

/** Under a trace a word stands for all its rotations, and for those of its transpose. */
export function traced(session: Session, terms: Terms): Terms {
  const sum: Terms = new Map();
  for (const [word, value] of terms) {
    let least = word;
    for (const letters of [lettersOf(word), lettersOf(transposed(word))]) {
      session.charge(letters.length * (word.length + 2 * letters.length), []);
      for (const at of letters.keys()) {
        const turned = [...letters.slice(at), ...letters.slice(0, at)].join(' ');
        if (turned < least) least = turned;
      }
    }
    add(session, sum, least, value);
  }
  return sum;
}
