import { jsonDocument } from './_internals/json-document.js';
import type { AblateCell, AblateRun } from './ablate-cell.js';

/** The table of what breaks when an assumption goes, as a JSON document without times. */
export const ablateJson = (cells: readonly AblateCell[], run: AblateRun): string =>
  jsonDocument('ablate', { ...run, cells });
