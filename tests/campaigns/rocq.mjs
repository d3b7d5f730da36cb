import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { checkCertificate, statementHash } from '../../dist/src/kernel/index.js';
import {
  certify,
  drawStratum,
  representative,
  sampleStratum,
  strata,
} from '../../dist/src/landscape/index.js';
import { Architecture } from '../../dist/src/network/index.js';
import { rocqExport } from '../../dist/src/report/index.js';
import {
  allRefused,
  compiledChecker,
  coqVersion,
  corruptions,
  runRocq,
  together,
} from './rocq-harness.mjs';
import { table } from './table.mjs';

const HELP = `Certificates of the strata (H ≤ 3, widths ≤ 3), exported and given to coqc.

  npm run campaign:rocq             100 certificates, 100 corrupted ones, and times by n
  --count N                         how many of each (default 100)

Progress goes to stderr, the tables to stdout.
Exit code: 0 both checkers agree everywhere, 1 they do not, 2 usage, 3 there is no coqc.
`;
const BATCH = 25;
const ALONE = 5;
const RUNS = 3;

const { values } = parseArgs({
  options: { help: { type: 'boolean' }, count: { type: 'string', default: '100' } },
});
if (values.help || !/^[1-9]\d{0,3}$/.test(values.count)) {
  process.stderr.write(HELP);
  process.exit(values.help ? 0 : 2);
}
const count = Number(values.count);
const version = coqVersion();
if (version === undefined) {
  process.stderr.write('There is no coqc on the PATH; docs/formal.md says how to install it.\n');
  process.exit(3);
}
const folder = compiledChecker();
const load = () => loadavg()[0]?.toFixed(1);
process.stdout.write(`${version}; load at the start ${load()}\n\n`);

/** @typedef {{ widths: readonly number[], kind: string, document: any }} Certificate */

/** Architectures in turn, and in each one stratum after the other: half by representative, half drawn. */
function* certificates() {
  const wanted = new Set(['critical-point', 'strict-saddle', 'bad-saddle', 'not-a-local-minimum']);
  const rows = [];
  for (let hidden = 1; hidden <= 3; hidden++)
    for (let code = 0; code < 3 ** (hidden + 2); code++) {
      const widths = Array.from(
        { length: hidden + 2 },
        (_, k) => (Math.floor(code / 3 ** k) % 3) + 1,
      );
      const network = Architecture.of(widths);
      rows.push({ network, list: strata(network)[Symbol.iterator]() });
    }
  // Wide networks first: narrow ones have a handful of strata.
  rows.reverse();
  for (let turn = 0; ; turn++)
    for (const { network, list } of rows) {
      const { value, done } = list.next();
      if (done) continue;
      const point =
        turn % 2 === 0 ? representative(network, value) : sampleStratum(network, value, turn + 1);
      const { document } = certify(point);
      if (document === undefined || !wanted.has(`${document.statement['kind']}`)) continue;
      yield {
        widths: network.widths,
        kind: `${document.statement['kind']}`,
        document: JSON.parse(JSON.stringify(document)),
      };
    }
}

/** Every second one a bad saddle. @returns {Certificate[]} */
function chosen() {
  /** @type {Certificate[]} */
  const bad = [];
  /** @type {Certificate[]} */
  const others = [];
  for (const certificate of certificates()) {
    const list = certificate.kind === 'bad-saddle' ? bad : others;
    if (list.length < Math.ceil(count / 2)) list.push(certificate);
    if (bad.length + others.length >= count && others.length >= Math.floor(count / 2)) break;
  }
  return [...bad, ...others].slice(0, count);
}

let disagreements = 0;
const disagree = (/** @type {string} */ text) => {
  disagreements++;
  process.stdout.write(`DISAGREEMENT: ${text}\n`);
};
const verdictOf = (/** @type {any} */ document) =>
  checkCertificate(document.statement, document.certificate);
/** @template T @param {readonly T[]} list */
const batches = (list) =>
  Array.from({ length: Math.ceil(list.length / BATCH) }, (_, index) =>
    list.slice(index * BATCH, (index + 1) * BATCH),
  );

const good = chosen();
let accepted = 0;
for (const batch of batches(good)) {
  for (const { document, widths } of batch)
    if (!verdictOf(document).accepted) disagree(`the kernel refuses a certificate of ${widths}`);
  const texts = batch.map(({ document }) => rocqExport(document, 'certificate'));
  const run = runRocq(folder, together(texts));
  const closed = run.output.trim() === 'Closed under the global context';
  if (run.accepted && closed) accepted += batch.length;
  else
    disagree(`coqc refuses one of ${batch.map(({ widths }) => widths).join(' ')}: ${run.output}`);
  process.stderr.write(`accepted ${accepted} (${run.seconds.toFixed(1)} s for ${batch.length})\n`);
}

// One corruption of each certificate, of another sort each time, that the kernel refuses.
const bad = [];
for (let turn = 0; bad.length < count; turn++) {
  const { document, widths } = good[turn % good.length] ?? { document: {}, widths: [] };
  const all = corruptions(document, statementHash);
  const sorts = ['weight 1', 'weight of', 'vector of', 'curves', 'no ', 'weight 2', 'square'];
  const sort = sorts[(turn + Math.floor(turn / good.length)) % sorts.length] ?? '';
  const found =
    all.find(({ what, document: one }) => what.startsWith(sort) && !verdictOf(one).accepted) ??
    all.find(({ document: one }) => !verdictOf(one).accepted);
  if (found !== undefined) bad.push({ ...found, widths });
}
let refused = 0;
for (const batch of batches(bad)) {
  const run = runRocq(
    folder,
    allRefused(batch.map(({ document }) => rocqExport(document, 'corrupted'))),
  );
  if (run.accepted) refused += batch.length;
  else
    disagree(
      `coqc accepts a corrupted one of ${batch.map(({ what }) => what).join('; ')}: ${run.output}`,
    );
  process.stderr.write(`refused ${refused}\n`);
}
// That a batch of refusals can fail: one certificate that is accepted spoils it.
const spoilt = [...bad.slice(0, 2), ...good.slice(0, 1)];
if (runRocq(folder, allRefused(spoilt.map(({ document }) => rocqExport(document, '')))).accepted)
  disagree('a batch of refusals passes with a certificate in it that is accepted');
for (const { document, what, widths } of bad.slice(0, ALONE))
  if (runRocq(folder, together([rocqExport(document, 'corrupted')])).accepted)
    disagree(`coqc accepts ${widths} with ${what} changed`);

/** @param {readonly { readonly kind: string }[]} list */
const kinds = (list) =>
  [...new Set(list.map(({ kind }) => kind))]
    .map((kind) => `${list.filter((one) => one.kind === kind).length} ${kind}`)
    .join(', ');
process.stdout.write(
  `${accepted} of ${good.length} certificates accepted (${kinds(good)}), every theorem closed under the global context\n` +
    `${refused} of ${bad.length} corrupted ones refused, the first ${ALONE} also alone\n\n`,
);

const { preamble } = rocqExport(good[0]?.document, '');
/** CPU seconds beyond the imports. */
const seconds = (/** @type {string} */ text) =>
  Math.min(...Array.from({ length: RUNS }, () => runRocq(folder, text).seconds));
const importing = seconds(preamble);
const beyond = (/** @type {string} */ text) => (seconds(text) - importing).toFixed(2);
const NETWORKS = [
  [2, 2, 2, 2],
  [3, 3, 3, 3],
  [4, 4, 4, 4],
];
const rows = NETWORKS.flatMap((widths) =>
  ['strict-saddle', 'bad-saddle'].map((kind) => {
    const network = Architecture.of(widths);
    for (let seed = 1; ; seed++) {
      const { document } = certify(sampleStratum(network, drawStratum(network, seed), seed));
      if (document?.statement['kind'] !== kind) continue;
      const { body, closing } = rocqExport(document, 'certificate');
      const theorem = `${preamble}\n${body}`;
      const { output } = runRocq(
        folder,
        theorem.replace('(eq_refl true). Qed.', '(eq_refl true). Time Qed.'),
      );
      const checking = /Finished transaction in [\d.]+ secs \(([\d.]+)u/.exec(output)?.[1] ?? '?';
      const n = widths.slice(1).reduce((sum, width, k) => sum + width * (widths[k] ?? 0), 0);
      const times = [checking, beyond(theorem), beyond(theorem + closing)];
      return [n, widths.join('-'), kind, theorem.length, ...times];
    }
  }),
);
const HEAD = ['n', 'widths', 'kind', 'bytes', 'check', 'theorem', 'theorem, axioms'];
process.stdout.write(
  `Seconds of CPU beyond the imports (${importing.toFixed(2)} s), the best of ${RUNS} runs:\n\n` +
    `${table(HEAD, rows)}\nload at the end ${load()}\n`,
);
process.exit(disagreements === 0 ? 0 : 1);
