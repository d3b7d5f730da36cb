import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FORMAL = fileURLToPath(new URL('../../proofs/formal', import.meta.url));
/** What an exported certificate requires, in the order of compilation. */
const MODULES = [
  'Statements',
  'InnerProduct',
  'EscapeCurve',
  'Certificate',
  'CertificateRefinement',
  'CertificateMeaning',
  'CertificateCurves',
  'CertificateSecondOrder',
  'CertificateSound',
  'StatementsWords',
  'Words',
  'WordValues',
  'WordDerivatives',
  'WordFormulas',
];

const COQC = 'coqc -w none -Q';

export function coqVersion() {
  const { status, stdout } = spawnSync('coqc', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0] : undefined;
}

/** What `npm run formal` compiled, if it is of these sources. */
function compiledByFormal() {
  const folder = join(FORMAL, '..', '..', '.lemmascope', 'formal');
  const record = join(folder, 'record.json');
  if (!existsSync(record)) return undefined;
  const { failure, sources } = JSON.parse(readFileSync(record, 'utf8'));
  const same = MODULES.every(
    (name) =>
      sources[`${name}.v`] ===
      createHash('sha256')
        .update(readFileSync(join(FORMAL, `${name}.v`), 'utf8'))
        .digest('hex'),
  );
  return failure === null && same ? join(folder, 'build') : undefined;
}

export function compiledChecker() {
  const made = compiledByFormal();
  if (made !== undefined) return made;
  const time = (/** @type {string} */ name) => statSync(join(FORMAL, name)).mtimeMs;
  const fresh = MODULES.every(
    (name, index) =>
      existsSync(join(FORMAL, `${name}.vo`)) &&
      time(`${name}.vo`) >= time(`${name}.v`) &&
      (index === 0 || time(`${name}.vo`) >= time('Statements.vo')),
  );
  // coqc refuses a compiled file that does not fit those it was made with; then all are made anew.
  if (fresh && runRocq(FORMAL, 'From DLN Require Import CertificateSound.\n').accepted)
    return FORMAL;
  const folder = mkdtempSync(join(tmpdir(), 'lemmascope-rocq-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const name of MODULES) {
    cpSync(join(FORMAL, `${name}.v`), join(folder, `${name}.v`));
    const { status, stderr } = spawnSync('coqc', ['-w', 'none', '-Q', '.', 'DLN', `${name}.v`], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${name}.v does not compile: ${stderr}`);
  }
  return folder;
}

/** @param {string} folder @param {string} text */
export function runRocq(folder, text) {
  const scratch = mkdtempSync(join(tmpdir(), 'lemmascope-coqc-'));
  try {
    writeFileSync(join(scratch, 'certificates.v'), text);
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', `${COQC} "$1" DLN certificates.v; code=$?; times; exit $code`, 'sh', folder],
      { cwd: scratch, encoding: 'utf8', maxBuffer: 2 ** 27 },
    );
    // The last two lines are of `times`: the shell, and the children it waited for.
    const lines = stdout.trimEnd().split('\n');
    const spent = [...(lines.at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
    const seconds = spent.reduce((sum, [, m, s]) => sum + 60 * Number(m) + Number(s), 0);
    return { accepted: status === 0, output: lines.slice(0, -2).join('\n') + stderr, seconds };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {readonly { preamble: string, body: string }[]} exports */
export function together(exports) {
  const modules = exports.map(({ body }, index) => `Module C${index}.\n${body}End C${index}.\n`);
  const every = exports.map((_, index) => `C${index}.certified`).join(', ');
  const closing = `Definition every := (tt, ${every}).\nPrint Assumptions every.\n`;
  return [exports[0]?.preamble ?? '', ...modules, closing].join('\n');
}

const PROOF = /Proof\. vm_cast_no_check \((eq_refl|erefl) true\)\. Qed\./;

/** @param {readonly { preamble: string, body: string }[]} exports */
export function allRefused(exports) {
  const modules = exports.map(({ body }, index) => {
    const found = PROOF.exec(body);
    if (found === null) throw new Error('an export without a check');
    const refused = found[0].replace('Qed.', 'Fail Qed. Abort.');
    return `Module C${index}.\n${body.slice(0, found.index)}${refused}\nEnd C${index}.\n`;
  });
  return [exports[0]?.preamble ?? '', ...modules].join('\n');
}

/** @param {any} document @param {(statement: unknown) => string} statementHash */
export function corruptions(document, statementHash) {
  /** @type {{ what: string, document: any }[]} */
  const found = [];
  const change = (/** @type {string} */ what, /** @type {(copy: any) => void} */ edit) => {
    const copy = structuredClone(document);
    edit(copy);
    copy.certificate.statement = statementHash(copy.statement);
    found.push({ what, document: copy });
  };
  const { proof } = document.certificate;
  for (const [k, rows] of document.statement.point.weights.entries())
    for (const [i, row] of rows.entries())
      for (const j of row.keys())
        change(`weight ${k + 1}, ${i}, ${j}`, ({ statement }) => {
          statement.point.weights[k][i][j] = plusOne(statement.point.weights[k][i][j]);
        });
  for (const [index, { vector }] of (proof.squares ?? []).entries()) {
    change(`weight of square ${index}`, ({ certificate }) => {
      const square = certificate.proof.squares[index];
      square.weight = plusOne(square.weight);
    });
    const at = vector.findIndex((/** @type {string} */ entry) => entry !== '0');
    change(`vector of square ${index}`, ({ certificate }) => {
      const square = certificate.proof.squares[index];
      square.vector[at] = plusOne(square.vector[at]);
    });
    change(`square ${index} left out`, ({ certificate }) => {
      certificate.proof.squares.splice(index, 1);
    });
  }
  if (proof.descent !== undefined)
    change('curves exchanged', ({ certificate }) => {
      certificate.proof = { ...proof, descent: proof.ascent, ascent: proof.descent };
    });
  for (const name of ['descent', 'ascent', 'curve'])
    if (proof[name] !== undefined)
      change(`no ${name}`, ({ certificate }) => {
        certificate.proof[name].terms = [];
      });
  if (proof.direction !== undefined)
    change('no direction', ({ certificate }) => {
      certificate.proof.direction = proof.direction.map((/** @type {string[][]} */ rows) =>
        rows.map((row) => row.map(() => '0')),
      );
    });
  if (proof.better !== undefined)
    change('not better', ({ statement, certificate }) => {
      certificate.proof.better = statement.point.weights;
    });
  return found;
}

/** @param {string} text */
function plusOne(text) {
  const [top, under = '1'] = text.split('/');
  return `${BigInt(top ?? 0) + BigInt(under)}/${under}`.replace(/\/1$/, '');
}
