import { oneOf, text, wholeNumber } from '../../state/parameters.js';
import { DRAW_IDS } from './draws.js';

const formula = (fallback: string) =>
  text('a formula of at most 300 characters', (given) => /^[ -~≤≥≠]{0,300}$/.test(given), fallback);

/** What of the state is this room's own. */
export const BREAKING_PARAMETERS = {
  cell: text('the name of a cell, such as theorem-2-3-ii:weight-decay', (given) =>
    /^[a-z0-9-]{1,60}:[a-z0-9-]{1,60}$/.test(given),
  ),
  runs: wholeNumber(1, 5000, 100),
  given: formula('zerolayers = 0 and saddle'),
  claimed: formula('negatives > 0'),
  draw: oneOf(DRAW_IDS, 'stratum'),
  draws: wholeNumber(1, 100_000, 1000),
  hidden: wholeNumber(1, 3, 2),
  width: wholeNumber(1, 4, 3),
} as const;

export type BreakingParameters = typeof BREAKING_PARAMETERS;
