import type { FormalRecord, FormalState } from '../../../src/formal/index.js';

const HASH = 'a'.repeat(64);

/** A record of a run in which all was well. */
export const goodRecord = (more: Partial<FormalRecord> = {}): FormalRecord => ({
  format: 'lemmascope-formal/1',
  sources: { _CoqProject: HASH, 'Statements.v': HASH, 'Theorems.v': HASH },
  coq: '8.16.1',
  mathcomp: '1.15.0',
  failure: null,
  checker: { modules: 2, problems: [], inLibraries: 51 },
  theorems: [{ name: 'one', statement: HASH, assumptions: [], problem: null }],
  ...more,
});

/** Sources that state and prove `one` and `two`, with the record of a run on them. */
export const stateOf = (record: FormalRecord | undefined, more: Partial<FormalState> = {}) => ({
  sources: { _CoqProject: HASH, 'Statements.v': HASH, 'Theorems.v': HASH },
  statements: ['one', 'two'],
  theorems: ['one', 'two'],
  ...(record === undefined ? {} : { record }),
  ...more,
});
