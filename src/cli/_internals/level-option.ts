import { LemmascopeError } from '../../diagnostics/index.js';

/** Reads an option that is a level of significance, strictly between 0 and 1. @throws OPTION_INVALID */
export function levelOption(name: string) {
  return (text: string): number => {
    const value = /^\d*\.?\d+(e-\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    if (!(value > 0 && value < 1))
      throw new LemmascopeError('OPTION_INVALID', {
        path: name,
        expected: 'a number between 0 and 1, such as 0.05',
        actual: JSON.stringify(text),
      });
    return value;
  };
}
