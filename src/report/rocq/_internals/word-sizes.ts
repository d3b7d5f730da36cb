import type { WordDocument, WordSum } from './word-document.js';

/** Names of the numbers of rows and of columns. */
export type WordSize = readonly [rows: string, columns: string];

/** The size of a word that is not empty; sizes that do not fit are for the checker to refuse. */
function sizeOfWord(letters: WordDocument['statement']['letters'], word: string): WordSize {
  const at = (letter: string): WordSize => {
    const [rows, columns] = letters[letter.replace(/\^T$/, '')]!;
    return letter.endsWith('^T') ? [columns, rows] : [rows, columns];
  };
  const all = word.split(' ');
  return [at(all[0]!)[0], at(all.at(-1)!)[1]];
}

/** Sizes of the sums of a document, each read off its first word that has a letter. */
export function wordSizes(statement: WordDocument['statement']) {
  const [anySize = '1'] = Object.values(statement.letters).flat();
  const ofWord = (word: string): WordSize => sizeOfWord(statement.letters, word);
  return {
    ofWord,
    ofSum: (sum: WordSum): WordSize => {
      const word = sum.map(([, one]) => one).find((one) => one !== '');
      return word === undefined ? [anySize, anySize] : ofWord(word);
    },
  };
}
