import { LemmascopeError } from '../../diagnostics/index.js';
import { statementHash } from '../../kernel/index.js';
import { FilePart } from './_internals/read-part.js';
import { ROCQ_KINDS } from './_internals/rocq-kinds.js';
import { type RocqPoint, rocqPoint } from './_internals/rocq-point.js';
import { wordIdentityToRocq } from './word-identity-to-rocq.js';

/** A certificate as a file for Rocq, in three pieces, so that many can go into one file. */
export interface RocqExport {
  /** The imports. */
  readonly preamble: string;
  /** Integers, checks, and the theorem `certified`. */
  readonly body: string;
  /** What prints the axioms of the theorem. */
  readonly closing: string;
}

/**
 * A certificate of docs/certificate-format.md as a theorem of Rocq about the networks of
 * proofs/formal/Statements.v, over every ordered field. Rocq computes its checks on integers again,
 * and theorems of CertificateSound.v turn them into the statement. Nothing is decided here: a
 * certificate that proves nothing gives a file that Rocq refuses.
 *
 * For data given by moments the theorem is about all X and Y with these moments.
 *
 * @param document the file's JSON value: a statement and its certificate
 * @param path where it came from, for messages
 * @throws CERTIFICATE_MALFORMED, ROCQ_UNSUPPORTED, and what {@link readPoint} throws
 */
export function rocqExport(document: unknown, path: string): RocqExport {
  const file = new FilePart(document, path);
  const statement = file.field('statement');
  const proof = file.field('certificate').field('proof');
  const kind = statement.field('kind').text();
  if (kind === 'word-identity') return wordIdentityToRocq(document, path);
  const refutation = kind === 'refutation';
  const point = rocqPoint((refutation ? statement.field('violation') : statement).field('point'));
  const parts = refutation
    ? refutationParts(statement, proof)
    : [{ name: 'certified', statement, proof, comment: [] }];
  const texts = parts.map((part) => partText(part, point));
  const header = comment([
    `A certificate of lemmascope: ${kind}, widths ${point.widths.join(', ')}.`,
    `Statement ${statementHash(statement.value)}.`,
    ...(refutation ? [`Claim, which Rocq does not read: ${statement.field('claim').text()}`] : []),
    'Accepted by: coqc -Q FOLDER DLN FILE, with the compiled proofs/formal as FOLDER.',
  ]);
  const pieces = [
    '(* the point: numerators of matrices, over a common denominator *)',
    point.definitions,
    ...texts.map(({ text }) => text),
    ...(refutation ? [conjunction(texts, point)] : []),
  ];
  return {
    preamble: `${header}\n${PREAMBLE}`,
    body: `${pieces.join('\n\n')}\n`,
    closing: 'Print Assumptions certified.\n',
  };
}

const PREAMBLE = `From Coq Require Import ZArith List.
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Import Statements Certificate CertificateMeaning CertificateSound.
Import ListNotations.
Open Scope Z_scope.
`;

interface StatementPart {
  readonly name: string;
  readonly statement: FilePart;
  readonly proof: FilePart;
  readonly comment: readonly string[];
}

function refutationParts(statement: FilePart, proof: FilePart): StatementPart[] {
  const hypotheses = statement.field('hypotheses').list();
  const given = proof.field('hypotheses').list(hypotheses.length);
  const violation = statement.field('violation');
  const point = statementHash(violation.field('point').value);
  for (const part of hypotheses) {
    const here = part.field('point');
    if (statementHash(here.value) !== point) here.refuse('the same point everywhere');
  }
  return [
    ...hypotheses.map((part, index) => ({
      name: `hypothesis_${index + 1}`,
      statement: part,
      proof: given[index]!.field('proof'),
      comment: [`Hypothesis ${index + 1}.`],
    })),
    {
      name: 'violation',
      statement: violation,
      proof: proof.field('violation').field('proof'),
      comment: ['Violation.'],
    },
  ];
}

interface PartText {
  readonly name: string;
  readonly text: string;
  readonly conclusion: string;
}

function partText(
  { name, statement, proof, comment: lines }: StatementPart,
  point: RocqPoint,
): PartText {
  const named = statement.field('kind');
  const read = Object.hasOwn(ROCQ_KINDS, named.text()) ? ROCQ_KINDS[named.text()] : undefined;
  const kind = read?.(proof, point, statement);
  if (kind === undefined)
    throw new LemmascopeError('ROCQ_UNSUPPORTED', {
      path: named.path,
      expected: `one of ${Object.keys(ROCQ_KINDS).join(', ')}, refutation`,
      actual: named.text(),
    });
  const { samples, names, proof: data } = point.data;
  const [variable, applied] = samples === 'N' ? [' (N : nat)', ' N'] : ['', ''];
  const checks = kind.checks.map((check) => {
    const [first, ...rest] = check.split(' ');
    return [first, samples, point.shape, 'data weights', ...rest].join(' ');
  });
  const conclusion = kind.conclusion.replace('{}', `R ${point.shape} ${samples}`);
  const [theorem, ...given] = kind.theorem.split(' ');
  const proofTerm = [
    `@${theorem} R ${samples} ${point.shape} data weights X Y ${data}`,
    ...given,
    applied === '' ? 'accepted' : `(accepted${applied})`,
  ].join(' ');
  const inner = [
    ...kind.integers.map(([id, type, value]) => `Definition ${id} : ${type} := ${value}.`),
    `Lemma accepted${variable} :\n  ${all(checks)}.`,
    'Proof. vm_cast_no_check (eq_refl true). Qed.',
  ];
  const statementText = [
    `Theorem ${name} : ${point.given}`,
    `  ${conclusion}.`,
    `Proof. intros ${names} W. exact (${proofTerm}). Qed.`,
  ];
  const wrapped =
    name === 'certified' ? [...inner, '', ...statementText] : moduleOf(name, inner, statementText);
  return {
    name,
    conclusion,
    text: [...lines.map((line) => comment([line])), ...wrapped].join('\n'),
  };
}

/** The integers of a part have the names of every other's: a module keeps them apart. */
function moduleOf(name: string, inner: readonly string[], statement: readonly string[]): string[] {
  return [`Module For_${name}.`, ...inner, ...statement, `End For_${name}.`];
}

function conjunction(parts: readonly PartText[], point: RocqPoint): string {
  const { names } = point.data;
  const proof = parts
    .map(({ name }) => `(For_${name}.${name} ${applied(names)})`)
    .reduceRight((rest, part) => `(conj ${part} ${rest})`);
  return [
    `Theorem certified : ${point.given}`,
    `  ${parts.map(({ conclusion }) => `(${conclusion})`).join('\n  /\\ ')}.`,
    `Proof. intros ${names} W. exact ${proof}. Qed.`,
  ].join('\n');
}

/** Nested to the right, as in the theorems: Rocq compares the two without computing. */
function all(checks: readonly string[]): string {
  if (checks.length === 1) return checks[0]!;
  return `[&& ${checks.slice(0, -1).join(',\n      ')}\n    & ${checks.at(-1)!}]`;
}

/** The arguments a part's theorem takes: X and Y are abbreviations where samples are given. */
function applied(names: string): string {
  return names === 'R X Y' ? 'R' : names;
}

/** Text of a file inside a comment of Rocq, which knows strings and nested comments. */
function comment(lines: readonly string[]): string {
  const safe = lines.map((line) =>
    line.replace(/"/g, "'").replace(/\(\*/g, '( *').replace(/\*\)/g, '* )').replace(/\s+/g, ' '),
  );
  return `(* ${safe.join('\n   ')} *)`;
}
