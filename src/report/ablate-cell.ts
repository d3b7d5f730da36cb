import type { AblateSizes } from '../hunt/index.js';

export type { AblateCell, AblateVerdict } from '../hunt/index.js';

/** What a table was made with. */
export interface AblateRun extends AblateSizes {
  readonly replay: string;
}
