import { Rational } from '../../exact/index.js';
import { compareWords, readWord, type Word } from './word.js';

/** Nonzero coefficients by the text of their word. */
export type Terms = ReadonlyMap<string, Rational>;

export function addTerm(terms: Map<string, Rational>, text: string, coefficient: Rational): void {
  const sum = (terms.get(text) ?? Rational.ZERO).plus(coefficient);
  if (sum.isZero()) terms.delete(text);
  else terms.set(text, sum);
}

/** left + factor·right */
export function combine(left: Terms, right: Terms, factor: Rational): Terms {
  const sum = new Map(left);
  for (const [text, coefficient] of right) addTerm(sum, text, coefficient.times(factor));
  return sum;
}

/** Each word replaced by another one. */
export function mapWords(terms: Terms, image: (text: string) => string): Terms {
  const sum = new Map<string, Rational>();
  for (const [text, coefficient] of terms) addTerm(sum, image(text), coefficient);
  return sum;
}

export function sameTerms(left: Terms, right: Terms): boolean {
  if (left.size !== right.size) return false;
  for (const [text, coefficient] of left) {
    if (!(right.get(text)?.equals(coefficient) ?? false)) return false;
  }
  return true;
}

/** Longest word first; words of one length in lexicographic order. */
export function sortedTerms(terms: Terms): { word: Word; text: string; coefficient: Rational }[] {
  return [...terms]
    .map(([text, coefficient]) => ({ word: readWord(text), text, coefficient }))
    .sort((one, other) =>
      one.word.length === other.word.length
        ? compareWords(one.word, other.word)
        : other.word.length - one.word.length,
    );
}

/** `C^T C W - 1/2 C^T Y`; each word is shown as `show` does. */
export function printTerms(terms: Terms, show: (text: string) => string): string {
  let printed = '';
  for (const { text, coefficient } of sortedTerms(terms)) {
    const negative = coefficient.sign() < 0;
    const size = coefficient.abs();
    const joint = printed === '' ? (negative ? '-' : '') : negative ? ' - ' : ' + ';
    printed += `${joint}${size.equals(Rational.ONE) ? '' : `${size} `}${show(text)}`;
  }
  return printed === '' ? '0' : printed;
}
