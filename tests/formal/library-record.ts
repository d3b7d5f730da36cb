import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { FORMAL_LINKS } from '../../proofs/index.js';
import { readFormalState, recordIn } from '../../src/formal/node/index.js';
import { folder } from '../cli/run.js';
import { goodRecord } from '../unit/formal/records.js';

/**
 * A folder with a record as a run of Coq on the sources of the library leaves it when all is well, or
 * another one; the command line looks there until the test has finished. That a run really comes to it
 * is not tested with this.
 */
export function libraryRecord(change: Parameters<typeof goodRecord>[0] = {}): string {
  const path = folder();
  const { sources } = readFormalState('proofs/formal', path);
  const [found] = goodRecord().theorems;
  const names = FORMAL_LINKS.all().flatMap(([, { theorems }]) => theorems);
  const theorems = names.map((name) => ({ ...found!, name }));
  const record = goodRecord({ sources: { ...sources! }, theorems, ...change });
  writeFileSync(join(recordIn(path)), JSON.stringify(record));
  lookIn(path);
  return path;
}

/** Has the command line look for a record in a folder, until the test has finished. */
export function lookIn(path: string): void {
  const before = process.env['LEMMASCOPE_FORMAL'];
  process.env['LEMMASCOPE_FORMAL'] = path;
  onTestFinished(() => {
    process.env['LEMMASCOPE_FORMAL'] = before;
  });
}
