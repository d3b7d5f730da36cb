import { oneOf, text, wholeNumber } from '../../state/parameters.js';

const direction = () =>
  text('a direction: v1, k1, t or t2', (given) => /^(?:[vk][1-9]\d?|t(?:[1-9]\d?)?)$/.test(given));

/** What of the state is the landscape's own. */
export const LANDSCAPE_PARAMETERS = {
  /** Columns of a table that make up Y. */
  targets: text(
    'names of columns, separated by commas',
    (given) => given !== '' && given.length <= 200,
  ),
  /** The directions of the slice. */
  x: direction(),
  y: direction(),
  /** Each step halves what the slice covers. */
  zoom: wholeNumber(-6, 10, 0),
  /** The point in the slice, in thousandths of what the slice covers. */
  a: wholeNumber(-1000, 1000, 0),
  b: wholeNumber(-1000, 1000, 0),
  /** Where gradient descent starts, at a distance 10^−near from the point or from zero, and its 10^steps steps. */
  start: oneOf(['random', 'slice', 'zero'], 'random'),
  near: wholeNumber(0, 8, 2),
  steps: wholeNumber(2, 6, 5),
} as const;

export type LandscapeParameters = typeof LANDSCAPE_PARAMETERS;
