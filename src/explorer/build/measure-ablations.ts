import { ABLATIONS } from '../../../properties/ablations/index.js';
import { runAblation } from '../../hunt/index.js';
import { ABLATE_QUICK } from '../library/ablate-quick.js';
import type { Library } from '../library/library.js';

/** The table of ablations with which the page opens: what `lemmascope ablate --quick` finds. */
export const measureAblations = (version: string): Library['ablations'] => ({
  ...ABLATE_QUICK,
  cells: ABLATIONS.map((one) => runAblation(one, { ...ABLATE_QUICK, version })),
});
