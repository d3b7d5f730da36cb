import { loadavg } from 'node:os';
import { CLAIMS } from '../../dist/proofs/index.js';
import { ClaimGraph, certificatesOf, checkClaims } from '../../dist/src/claims/index.js';
import { quickPlan } from '../../dist/src/explorer/library/quick-plan.js';
import { rocqExport } from '../../dist/src/report/index.js';
import { compiledChecker, coqVersion, runRocq, together } from './rocq-harness.mjs';

// Every certificate of matrix words that a quick check ends with, exported and given to coqc.
// Exit code: 0 all accepted, 1 some are not, 3 there is no coqc.

const version = coqVersion();
if (version === undefined) {
  process.stderr.write('There is no coqc on the PATH; docs/formal.md says how to install it.\n');
  process.exit(3);
}
const BATCH = 26;
const ids = CLAIMS.map(({ id }) => id);
const entries = certificatesOf(checkClaims(new ClaimGraph(CLAIMS), ids, quickPlan())).filter(
  ({ document }) => document.statement['kind'] === 'word-identity',
);
const folder = compiledChecker();
process.stdout.write(`${version}; load at the start ${loadavg()[0]?.toFixed(1)}\n`);
let [accepted, seconds] = [0, 0];
for (let start = 0; start < entries.length; start += BATCH) {
  const batch = entries.slice(start, start + BATCH);
  const text = together(batch.map(({ name, document }) => rocqExport(document, name)));
  const run = runRocq(folder, text);
  seconds += run.seconds;
  if (run.accepted && run.output.includes('Closed under the global context'))
    accepted += batch.length;
  else
    process.stdout.write(`NOT ACCEPTED, one of ${batch.map(({ name }) => name)}: ${run.output}\n`);
}
process.stdout.write(
  `${accepted} of ${entries.length} word identities accepted, closed under the global context; ${seconds.toFixed(1)} s of processor time\n`,
);
process.exitCode = accepted === entries.length ? 0 : 1;
