import type { Case, ReplayedCase } from '../hunt/node/index.js';
import { jsonDocument } from './_internals/json-document.js';

/** Kept cases as a JSON document. */
export const casesJson = (cases: readonly Case[]): string => jsonDocument('cases', { cases });

/** What became of kept cases as a JSON document. */
export const replayJson = (replayed: readonly ReplayedCase[]): string =>
  jsonDocument('replay', { replayed });
