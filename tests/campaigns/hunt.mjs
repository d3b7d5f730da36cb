import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { CLAIMS } from '../../dist/proofs/index.js';
import { MUTANTS } from '../../dist/properties/mutants/index.js';
import { huntablesOf } from '../../dist/src/hunt/index.js';
import { table } from './table.mjs';

const HELP = `The score of the hunt: every mutant refuted, every equivalent variant and true statement not.

  npm run campaign:hunt               200000 runs for every true statement, in all its ways together
  --runs N                            another number of them
  --seed N                            other instances (default 1)
  --workers N                         threads of every hunt (default 2)
  --only TEXT                         claims whose id contains it

A mutant has 60 seconds. Marked ~: no counterexample, but more than half of the runs of some way were
discarded. Exit code: 0 all as expected, 1 an exception (marked !), 2 usage.
`;

/** Seconds for a mutant. */
const PATIENCE = 60;
const BOUND = { maxHidden: 3, maxWidth: 3 };
const CLI = new URL('../../dist/src/cli/main.js', import.meta.url).pathname;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: 'boolean', default: false },
        runs: { type: 'string', default: '200000' },
        seed: { type: 'string', default: '1' },
        workers: { type: 'string', default: '2' },
        only: { type: 'string', default: '' },
      },
    });
    for (const name of /** @type {const} */ (['runs', 'seed', 'workers']))
      if (!/^[1-9]\d{0,8}$/.test(values[name]))
        throw new Error(`--${name} wants a positive integer, not ${values[name]}`);
    return values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return process.exit(2);
  }
}

const { help, runs, seed, workers, only } = options();
if (help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const subjects = [
  ...MUTANTS.map(({ claim, expected }) => ({ claim, expected })),
  ...CLAIMS.map((claim) => ({ claim, expected: /** @type {const} */ ('holds') })),
].filter(({ claim }) => claim.id.includes(only));

/** @type {(string | number)[][]} */
const rows = [];
let exceptions = 0;
for (const { claim, expected } of subjects) {
  const ways = huntablesOf(claim, BOUND).length;
  const each = Math.max(1, Math.ceil(Number(runs) / Math.max(1, ways)));
  const words = ['hunt', claim.id, '--json', '--no-keep', '--seed', seed, '--workers', workers];
  const plan =
    expected === 'refuted' ? ['--runs', '1000000', '--time', `${PATIENCE}`] : ['--runs', `${each}`];
  const begun = Date.now();
  const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...words, ...plan], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = (Date.now() - begun) / 1000;
  const report = stdout === '' ? undefined : JSON.parse(stdout);
  const verdict = report === undefined ? 'failed' : ways === 0 ? 'nothing to draw' : report.verdict;
  const wanted = expected === 'refuted' ? ['refuted'] : ['none found', 'nothing to draw'];
  // A distribution that throws away more than half of its runs has decided the others all the same.
  const discards =
    expected !== 'refuted' &&
    verdict === 'inconclusive' &&
    report.reasons.every((/** @type {string} */ reason) => reason.includes(': too many discards'));
  const fine = wanted.includes(verdict) || discards;
  if (!fine) exceptions++;
  rows.push([
    `${discards ? '~' : fine ? ' ' : '!'} ${claim.id}`,
    expected,
    verdict,
    report?.runs ?? 0,
    report?.counterexample === undefined
      ? ''
      : report.counterexample.certificate === null
        ? 'no certificate'
        : 'certified',
    seconds.toFixed(1),
  ]);
  process.stderr.write(`${rows.at(-1)?.join('  ')}\n`);
  if (!fine || discards)
    for (const line of report?.reasons ?? [stderr]) process.stderr.write(`    ${line}\n`);
}
process.stdout.write(
  table(['claim', 'expected', 'verdict', 'runs', 'counterexample', 'seconds'], rows),
);
process.stdout.write(`${rows.length} claims, ${exceptions} exceptions\n`);
process.exitCode = exceptions === 0 ? 0 : 1;
