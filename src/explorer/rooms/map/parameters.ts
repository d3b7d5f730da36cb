import { ASSUMPTION_IDS } from '../../../landscape/index.js';
import { oneOf, someOf, text, wholeNumber } from '../../state/parameters.js';

/** What of the state is the map's own. */
export const MAP_PARAMETERS = {
  claim: text('the id of a statement', (given) => /^[a-z0-9][a-z0-9/-]{0,80}$/.test(given)),
  drop: someOf(ASSUMPTION_IDS),
  size: oneOf(['fit', 'full'], 'fit'),
  runs: wholeNumber(1, 1000, 20),
  /** The slip that is put beside the statement while walking through it. */
  mutant: text('the id of a mutant', (given) => /^[a-z0-9][a-z0-9/-]{0,80}$/.test(given)),
  /** The step that is shown of a walk, from 1; 0: no walk. */
  walked: wholeNumber(0, 99, 0),
} as const;

export type MapParameters = typeof MAP_PARAMETERS;

/** What goes back to its default when another statement is chosen. */
export const NOTHING_OPEN = { step: 0, mutant: '', walked: 0 } as const;
