import type { HuntReport } from '../hunt/index.js';
import type { ReplayedCase } from '../hunt/node/index.js';
import { jsonDocument } from './_internals/json-document.js';

/**
 * The report of a hunt as a JSON document: it depends on the campaign, and on the cases that were
 * replayed before it, alone.
 */
export const huntJson = (report: HuntReport, replayed: readonly ReplayedCase[]): string =>
  jsonDocument('hunt', { ...report, replayed });
