import { LemmascopeError } from '../../diagnostics/index.js';

/** Reads an option that is an integer in a range. @throws OPTION_INVALID */
export function integerOption(name: string, least: number, most = 2 ** 31 - 1) {
  return (text: string): number => {
    const value = Number(text);
    if (!/^-?\d{1,15}$/.test(text) || value < least || value > most)
      throw new LemmascopeError('OPTION_INVALID', {
        path: name,
        expected: `an integer from ${least} to ${most}`,
        actual: JSON.stringify(text),
      });
    return value;
  };
}
