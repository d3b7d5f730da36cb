import { ASSUMPTION_IDS } from '../../../landscape/index.js';
import { oneOf, someOf, text, wholeNumber } from '../../state/parameters.js';

/** What of the state is the map's own. */
export const MAP_PARAMETERS = {
  claim: text('the id of a statement', (given) => /^[a-z0-9][a-z0-9/-]{0,80}$/.test(given)),
  drop: someOf(ASSUMPTION_IDS),
  size: oneOf(['fit', 'full'], 'fit'),
  runs: wholeNumber(1, 1000, 20),
} as const;

export type MapParameters = typeof MAP_PARAMETERS;
