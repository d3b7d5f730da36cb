import { ABLATIONS } from '../../../../properties/ablations/index.js';
import { type AblateCell, type AblateSizes, runAblation } from '../../../hunt/index.js';
import type { Request } from '../../worker/request.js';
import { keyOf } from './key-of.js';

export interface AblateInput extends AblateSizes {
  /** Keys of the cells to hunt; none: the whole table. */
  readonly cells: readonly string[];
  readonly version: string;
}

/** Cells, and the run they are from. */
export interface AblateFound {
  readonly cells: readonly AblateCell[];
  readonly sizes: AblateSizes;
}

/** Hunts cells of the table of ablations, as `lemmascope ablate` does. */
export const ablateRequest: Request<AblateInput, AblateFound> = (input, report) => {
  const { cells, ...sizes } = input;
  const wanted = ABLATIONS.filter((one) => cells.length === 0 || cells.includes(keyOf(one)));
  const found = wanted.map((one, index) => {
    report({ text: one.claim?.id ?? keyOf(one), share: index / wanted.length });
    return runAblation(one, sizes);
  });
  return { cells: found, sizes };
};
