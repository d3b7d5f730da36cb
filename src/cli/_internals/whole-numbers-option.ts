import { LemmascopeError } from '../../diagnostics/index.js';

/**
 * Reads an option that is a list of integers in a range: `10,20,40`.
 *
 * @throws OPTION_INVALID naming the first that is none.
 */
export function wholeNumbersOption(name: string, least: number, most: number) {
  return (text: string): readonly number[] =>
    text.split(',').map((entry, index) => {
      const value = Number(entry);
      if (!/^ *\d{1,9} *$/.test(entry) || value < least || value > most)
        throw new LemmascopeError('OPTION_INVALID', {
          path: `${name}, entry ${index + 1}`,
          expected: `an integer from ${least} to ${most}`,
          actual: JSON.stringify(entry),
        });
      return value;
    });
}
