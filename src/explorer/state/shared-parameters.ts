import type { Parameter, Values } from './parameter.js';
import { text, wholeNumber } from './parameters.js';

/** The most layers and the greatest width that the page takes on. */
export const LIMITS = { layers: 4, width: 4 } as const;

/** Widths d_0, …, d_{H+1} of a network of two to four layers. */
const widths: Parameter<readonly number[]> = {
  fallback: [2, 1, 2],
  read: (given) => {
    const value = given.split('-').map(Number);
    const fits =
      /^[1-9]\d*(?:-[1-9]\d*)+$/.test(given) &&
      value.length >= 3 &&
      value.length <= LIMITS.layers + 1 &&
      value.every((width) => width <= LIMITS.width);
    return fits
      ? { value }
      : {
          expected: `widths such as 2-1-2: three to ${LIMITS.layers + 1} numbers from 1 to ${LIMITS.width}`,
        };
  },
  write: (value) => value.join('-'),
};

/** What a network is put on: the Iris data, data drawn from the seed, or a CSV in the link itself. */
export type DataChoice =
  | { readonly kind: 'iris' }
  | { readonly kind: 'spectrum' }
  | { readonly kind: 'csv'; readonly csv: string };

/** The longest CSV that a link carries; larger data stay on the page and out of the link. */
export const LONGEST_CSV_IN_A_LINK = 4000;

const data: Parameter<DataChoice> = {
  fallback: { kind: 'spectrum' },
  read: (given) => {
    if (given === 'iris') return { value: { kind: 'iris' } };
    if (given === 'spectrum') return { value: { kind: 'spectrum' } };
    if (given.startsWith('csv:') && given.length <= LONGEST_CSV_IN_A_LINK)
      return { value: { kind: 'csv', csv: given.slice('csv:'.length) } };
    return { expected: 'iris, spectrum, or csv: and a table' };
  },
  write: (value) => (value.kind === 'csv' ? `csv:${value.csv}` : value.kind),
};

/** The pieces of the state that mean the same in every room. */
export const SHARED = {
  widths,
  data,
  seed: wholeNumber(0, 2 ** 31 - 1, 1),
  stratum: text('the name of a stratum', (given) => /^[\w.:-]{1,120}$/.test(given)),
  step: wholeNumber(0, 999, 0),
  view: text('the name of a view', (given) => /^[a-z-]{1,40}$/.test(given)),
} as const;

export type SharedValues = Values<typeof SHARED>;

/** What is taken along from one room into another. */
export const TAKEN_ALONG = [
  'widths',
  'data',
  'seed',
] as const satisfies readonly (keyof typeof SHARED)[];
