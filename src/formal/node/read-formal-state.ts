import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FormalRecord, readFormalRecord } from '../formal-record.js';
import { type FormalState, NO_FORMAL_STATE } from '../formal-state.js';
import { statementModules } from '../statement-modules.js';
import { theoremsIn } from '../theorems-in.js';
import { readFormalSources } from './formal-sources.js';

/** Where the record of a run lies in its folder. */
export const recordIn = (folder: string): string => join(folder, 'record.json');

/**
 * The formal proofs as they lie on disk, and the record of the last run in a folder. An unreadable
 * record is none; sources that are not there are none.
 *
 * @throws FORMAL_PROJECT_MALFORMED, FILE_NOT_FOUND, FILE_UNREADABLE for sources that are not whole.
 */
export function readFormalState(sources: string, folder: string): FormalState {
  if (!existsSync(join(sources, '_CoqProject'))) return NO_FORMAL_STATE;
  const { texts, hashes } = readFormalSources(sources);
  const record = recordAt(recordIn(folder));
  return {
    sources: hashes,
    statements: [...statementModules(texts).keys()],
    theorems: theoremsIn(texts.get('Theorems.v')!),
    ...(record === undefined ? {} : { record }),
  };
}

function recordAt(path: string): FormalRecord | undefined {
  try {
    return readFormalRecord(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
