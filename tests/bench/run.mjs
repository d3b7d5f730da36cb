import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from './harness/compare.mjs';
import { environment } from './harness/environment.mjs';
import { markdown } from './harness/markdown.mjs';

const HELP = `Our computations beside their peers, in one run.

  npm run bench                     a Markdown table
  npm run bench --silent -- --json  the same as one JSON document
  --rounds N                        alternating rounds per comparison (default 5)
  --only TEXT                       only comparisons whose work or peer contains TEXT

Exit code: 0 measured (a peer may be missing, a target may be missed), 1 a peer's answer differs
from ours or a peer failed, 2 usage.
`;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        rounds: { type: 'string', default: '5' },
        only: { type: 'string', default: '' },
      },
    });
    if (!/^[1-9]\d{0,3}$/.test(values.rounds))
      throw new Error(`--rounds wants a positive integer, not ${JSON.stringify(values.rounds)}`);
    return { ...values, rounds: Number(values.rounds) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    process.exit(2);
  }
}

/** @param {string} folder */
async function allComparisons(folder) {
  try {
    const { polynomialDerivatives } = await import('./cases/polynomial-derivatives.mjs');
    const { floatHessian } = await import('./cases/float-hessian.mjs');
    const { exactInertia } = await import('./cases/exact-inertia.mjs');
    const { scouting } = await import('./cases/scout.mjs');
    return [...polynomialDerivatives(), ...floatHessian(folder), ...exactInertia(), ...scouting()];
  } catch (error) {
    if (/** @type {any} */ (error).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(
      'The build is missing: run `npm run build`, or start with `npm run bench`.\n',
    );
    return process.exit(2);
  }
}

const { json, help, rounds, only } = options();
if (help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'lemmascope-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => process.exit(130));

const comparisons = (await allComparisons(folder)).filter(({ work, peer }) =>
  `${work} ${peer.name}`.includes(only),
);
if (comparisons.length === 0) {
  process.stderr.write(`--only ${JSON.stringify(only)} matches no comparison.\n`);
  process.exit(2);
}
const { loadAverage: loadBefore, ...machine } = environment();
const rows = [];
for (const comparison of comparisons) {
  process.stderr.write(`${comparison.work} — ${comparison.peer.name} … `);
  const row = await compare(comparison, rounds);
  process.stderr.write(`${'message' in row ? row.message : 'done'}\n`);
  rows.push(row);
}
const results = {
  schemaVersion: 1,
  environment: { ...machine, loadBefore, loadAfter: environment().loadAverage },
  rounds,
  rows,
};
process.stdout.write(`${json ? JSON.stringify(results, null, 2) : markdown(results)}\n`);
process.exitCode = rows.some(({ status }) => status === 'disagreement' || status === 'failed')
  ? 1
  : 0;
