import { LemmascopeError } from '../../diagnostics/index.js';

/** Reads an option that is one of a few words. @throws OPTION_INVALID */
export function wordOption<Word extends string>(name: string, words: readonly Word[]) {
  return (text: string): Word => {
    const word = words.find((candidate) => candidate === text);
    if (word === undefined)
      throw new LemmascopeError('OPTION_INVALID', {
        path: name,
        expected: `one of ${words.join(', ')}`,
        actual: JSON.stringify(text),
      });
    return word;
  };
}
