import type { AblateSizes } from '../../hunt/index.js';

/** The sizes of `lemmascope ablate --quick`. */
export const ABLATE_QUICK: AblateSizes = { seed: 1, runs: 100, maxHidden: 2, maxWidth: 3 };
