import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { CLAIMS } from '../../dist/proofs/index.js';
import { MUTANTS } from '../../dist/properties/mutants/index.js';
import { huntablesOf } from '../../dist/src/hunt/index.js';
import { table } from './table.mjs';

/** Runs that tell how quick a hunt is, worth while before so many times more. */
const PILOT = 400;
const WORTH_WHILE = 50;

const HELP = `The score of the hunt: every mutant refuted, every equivalent variant and true statement not.

  npm run campaign:hunt               200000 runs for every true statement, in all its ways together
  --runs N                            another number of them
  --seed N                            other instances (default 1)
  --workers N                         threads of every hunt (default 2)
  --kind mutants|true                 only what has to be refuted, or only what must not be
  --only TEXT                         claims whose id contains it

A mutant has 60 seconds. A long campaign tries ${PILOT} runs of every true statement first, and takes the quickest first.
Exit code: 0 all as expected, 1 an exception (marked !), 2 usage.
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
        kind: { type: 'string', default: '' },
      },
    });
    for (const name of /** @type {const} */ (['runs', 'seed', 'workers']))
      if (!/^[1-9]\d{0,8}$/.test(values[name]))
        throw new Error(`--${name} wants a positive integer, not ${values[name]}`);
    if (!['', 'mutants', 'true'].includes(values.kind))
      throw new Error(`--kind wants mutants or true, not ${values.kind}`);
    return values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return process.exit(2);
  }
}

const { help, runs, seed, workers, only, kind } = options();
if (help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const subjects = [
  ...MUTANTS.map(({ claim, expected }) => ({ claim, expected })),
  ...CLAIMS.map((claim) => ({ claim, expected: /** @type {const} */ ('holds') })),
]
  .filter(({ claim }) => claim.id.includes(only))
  .filter(({ expected }) => kind === '' || (kind === 'mutants') === (expected === 'refuted'))
  .map(({ claim, expected }, place) => {
    return { id: claim.id, expected, place, ways: huntablesOf(claim, BOUND).length };
  });

/** @param {{ id: string, ways: number }} subject @param {readonly string[]} plan */
function hunt({ id }, plan) {
  const words = ['hunt', id, '--json', '--no-keep', '--seed', seed, '--workers', workers];
  const begun = Date.now();
  const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...words, ...plan], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { stdout, stderr, seconds: (Date.now() - begun) / 1000 };
}

/** So many runs in all ways together. @param {{ ways: number }} subject @param {number} all */
const inAllWays = ({ ways }, all) => [
  '--runs',
  `${Math.max(1, Math.ceil(all / Math.max(1, ways)))}`,
];

/** A campaign that is stopped has decided the more the quicker the first ones are. */
function quickestFirst() {
  if (Number(runs) < WORTH_WHILE * PILOT) return subjects;
  return subjects
    .map((subject) => ({
      ...subject,
      expense:
        subject.expected === 'refuted' ? 0 : hunt(subject, inAllWays(subject, PILOT)).seconds,
    }))
    .sort((one, other) => one.expense - other.expense);
}

/** @type {{ place: number, cells: (string | number)[] }[]} */
const rows = [];
let exceptions = 0;
for (const subject of quickestFirst()) {
  const { id, expected, place, ways } = subject;
  const { stdout, stderr, seconds } = hunt(
    subject,
    expected === 'refuted'
      ? ['--runs', '1000000', '--time', `${PATIENCE}`]
      : inAllWays(subject, Number(runs)),
  );
  const report = stdout === '' ? undefined : JSON.parse(stdout);
  const verdict = report === undefined ? 'failed' : ways === 0 ? 'nothing to draw' : report.verdict;
  const wanted = expected === 'refuted' ? ['refuted'] : ['none found', 'nothing to draw'];
  const fine = wanted.includes(verdict);
  if (!fine) exceptions++;
  const cells = [
    `${fine ? ' ' : '!'} ${id}`,
    expected,
    verdict,
    report?.runs ?? 0,
    report?.counterexample === undefined
      ? ''
      : report.counterexample.certificate === null
        ? 'no certificate'
        : 'certified',
    seconds.toFixed(1),
    ((report?.runs ?? 0) / seconds).toFixed(0),
  ];
  rows.push({ place, cells });
  process.stderr.write(`${cells.join('  ')}\n`);
  if (!fine) for (const line of report?.reasons ?? [stderr]) process.stderr.write(`    ${line}\n`);
}
rows.sort((one, other) => one.place - other.place);
process.stdout.write(
  table(
    ['claim', 'expected', 'verdict', 'runs', 'counterexample', 'seconds', 'runs/s'],
    rows.map(({ cells }) => cells),
  ),
);
process.stdout.write(`${rows.length} claims, ${exceptions} exceptions\n`);
process.exitCode = exceptions === 0 ? 0 : 1;
