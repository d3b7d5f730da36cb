import type { Parameter } from './parameter.js';

/** A whole number in a range. */
export function wholeNumber(least: number, most: number, fallback: number): Parameter<number> {
  return {
    fallback,
    read: (text) => {
      const value = Number(text);
      return /^-?(?:0|[1-9]\d{0,14})$/.test(text) && value >= least && value <= most
        ? { value }
        : { expected: `a whole number from ${least} to ${most}` };
    },
    write: String,
  };
}

/** One of some words. */
export function oneOf<const W extends string>(words: readonly W[], fallback: W): Parameter<W> {
  return {
    fallback,
    read: (text) => {
      const value = words.find((word) => word === text);
      return value === undefined ? { expected: `one of ${words.join(', ')}` } : { value };
    },
    write: (value) => value,
  };
}

/** Some of some words, in their order there; none by default. */
export function someOf<const W extends string>(words: readonly W[]): Parameter<readonly W[]> {
  return {
    fallback: [],
    read: (text) => {
      const parts = text.split(',');
      return parts.every((part) => words.includes(part as W)) &&
        new Set(parts).size === parts.length
        ? { value: words.filter((word) => parts.includes(word)) }
        : { expected: `some of ${words.join(', ')}, each once` };
    },
    write: (value) => words.filter((word) => value.includes(word)).join(','),
  };
}

/** Any text that `accepts` takes, such as the name of a stratum. */
export function text(
  expected: string,
  accepts: (text: string) => boolean,
  fallback = '',
): Parameter<string> {
  return {
    fallback,
    read: (given) => (accepts(given) ? { value: given } : { expected }),
    write: (value) => value,
  };
}

/** A yes or no; no by default. */
export const FLAG: Parameter<boolean> = {
  fallback: false,
  read: (given) => (given === 'yes' ? { value: true } : { expected: 'yes, or nothing' }),
  write: (value) => (value ? 'yes' : ''),
};
