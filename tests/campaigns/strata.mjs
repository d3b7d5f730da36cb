import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { table } from './table.mjs';

const HELP = `Every rank stratum of every architecture, each with a certified representative.

  npm run campaign:strata           every H ≤ 3, widths ≤ 3, on two threads
  --max-hidden N                    hidden layers, at most (default 3)
  --max-width N                     width of every layer, at most (default 3)
  --workers N                       threads (default 2)

Progress goes to stderr, the table to stdout.
Exit code: 0 all accepted, 1 a certificate was refused or two ways of classifying disagree, 2 usage.
`;

const CLASSES = ['global-minimum', 'strict-saddle', 'bad-saddle'];
const SHOWN_FINDINGS = 20;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: 'boolean', default: false },
        'max-hidden': { type: 'string', default: '3' },
        'max-width': { type: 'string', default: '3' },
        workers: { type: 'string', default: '2' },
      },
    });
    /** @param {'max-hidden' | 'max-width' | 'workers'} name */
    const positive = (name) => {
      if (!/^[1-9]\d?$/.test(values[name]))
        throw new Error(`--${name} wants an integer from 1 to 99, not ${values[name]}`);
      return Number(values[name]);
    };
    return {
      help: values.help,
      maxHidden: positive('max-hidden'),
      maxWidth: positive('max-width'),
      workers: positive('workers'),
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return process.exit(2);
  }
}

/**
 * All widths d_0, …, d_{H+1}.
 *
 * @param {number} length
 * @param {number} maxWidth
 * @returns {number[][]}
 */
function allWidths(length, maxWidth) {
  if (length === 0) return [[]];
  return allWidths(length - 1, maxWidth).flatMap((widths) =>
    Array.from({ length: maxWidth }, (_, index) => [...widths, index + 1]),
  );
}

const { help, maxHidden, maxWidth, workers } = options();
if (help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const total = (/** @type {readonly number[]} */ widths) => widths.reduce((sum, d) => sum + d, 0);
// Largest first: the last ones to finish are then small.
const queue = Array.from({ length: maxHidden }, (_, index) => allWidths(index + 3, maxWidth))
  .flat()
  .sort((a, b) => total(b) * b.length - total(a) * a.length);
const count = queue.length;
/** @type {any[]} */
const tallies = [];
const start = performance.now();
const elapsed = () => `${((performance.now() - start) / 1000).toFixed(0)} s`;

/** Gives a thread one architecture after another until none is left. */
function work() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./strata-worker.mjs', import.meta.url));
    const next = () => {
      const widths = queue.shift();
      if (widths === undefined) worker.terminate().then(resolve, reject);
      else worker.postMessage(widths);
    };
    worker.on('error', reject);
    worker.on('message', (tally) => {
      tallies.push(tally);
      const strata = tallies.reduce((sum, each) => sum + each.strata, 0);
      process.stderr.write(
        `${tallies.length}/${count} architectures, ${strata} strata, ${elapsed()}: ${tally.widths.join('-')}\n`,
      );
      for (const finding of tally.findings.slice(0, SHOWN_FINDINGS))
        process.stderr.write(`FINDING  ${finding}\n`);
      next();
    });
    next();
  });
}

try {
  await Promise.all(Array.from({ length: Math.min(workers, count) }, work));
} catch (error) {
  const missing = /** @type {any} */ (error).code === 'ERR_MODULE_NOT_FOUND';
  process.stderr.write(missing ? 'The build is missing: run `npm run build`.\n' : `${error}\n`);
  process.exit(missing ? 2 : 1);
}

const seen = [...new Set(tallies.flatMap(({ classes }) => Object.keys(classes)))];
const classes = [...CLASSES, ...seen.filter((name) => !CLASSES.includes(name))];

/** @param {string} name @param {readonly any[]} among */
function row(name, among) {
  const sum = (/** @type {(tally: any) => number} */ of) =>
    among.reduce((all, tally) => all + of(tally), 0);
  const strata = sum((tally) => tally.strata);
  const accepted = sum((tally) => tally.accepted);
  return [
    name,
    among.length,
    strata,
    ...classes.map((each) => sum((tally) => tally.classes[each] ?? 0)),
    sum((tally) => tally.byRanks),
    accepted,
    strata - accepted,
    sum((tally) => tally.findings.length),
  ];
}

process.stdout.write(
  table(
    ['H', 'architectures', 'strata', ...classes, 'by ranks too', 'accepted', 'refused', 'findings'],
    [
      ...Array.from({ length: maxHidden }, (_, index) =>
        row(
          `${index + 1}`,
          tallies.filter(({ widths }) => widths.length === index + 3),
        ),
      ),
      row('all', tallies),
    ],
  ),
);
process.stdout.write(`\nwidths ≤ ${maxWidth}, ${workers} threads, ${elapsed()}\n`);
process.exitCode = tallies.every(
  ({ strata, accepted, findings }) => findings.length === 0 && accepted === strata,
)
  ? 0
  : 1;
