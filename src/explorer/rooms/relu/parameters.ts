import { oneOf, wholeNumber } from '../../state/parameters.js';

/** Widths of the hidden layers between the four inputs and the three outputs of the Iris data. */
export const HIDDEN = ['3', '6', '2-2', '3-3', '4-4', '8-8', '3-3-3'] as const;

/** What of the state is this room's own. */
export const RELU_PARAMETERS = {
  hidden: oneOf(HIDDEN, '3-3'),
  weights: oneOf(['random', 'trained'], 'random'),
  sample: wholeNumber(1, 150, 60),
  output: wholeNumber(1, 3, 1),
  path: wholeNumber(1, 999, 1),
  networks: wholeNumber(5, 100, 60),
  permutations: oneOf(['99', '499', '999'], '999'),
  minimum: oneOf(['line', 'dead', 'half'], 'line'),
  slope: wholeNumber(0, 100, 100),
} as const;

export type ReluParameters = typeof RELU_PARAMETERS;
