import { spawnSync } from 'node:child_process';

/** Whether Coq can be run. Without it the tests that need it say so, and how to have it. */
export const COQ_HERE = spawnSync('coqc', ['--print-version']).status === 0;

export const WITHOUT_COQ = COQ_HERE
  ? ''
  : ' (skipped: Coq is not installed; `lemmascope explain FORMAL_COQ_MISSING` names the packages)';
