import { canonicalJson } from './_internals/hash.js';
import { Part } from './_internals/part.js';
import type { Kind } from './_internals/point.js';
import { type Observer, Refusal, Session, type Verdict } from './_internals/session.js';
import * as kinds from './kinds/index.js';

const KINDS = new Map<string, Kind>(Object.entries(kinds));
/**
 * Decides whether a certificate proves a statement, as docs/certificate-format.md says. Both may be
 * anything: what is not well formed or takes too much work is refused with a code. A refusal does
 * not show that the statement is false. The observer is told every elementary check.
 */
export function checkCertificate(statement: unknown, certificate: unknown, observer?: Observer) {
  let verdict: Verdict = { accepted: true };
  try {
    const session = new Session(observer);
    // Copies made of the canonical text: what is hashed is what is checked.
    const copy = (value: unknown, path: string) =>
      new Part(session, path, JSON.parse(canonicalJson(value, path)));
    examine(copy(statement, 'statement'), copy(certificate, 'certificate'), [...KINDS.keys()]);
  } catch (error) {
    verdict = (error instanceof Refusal ? error : new Refusal('KERNEL_STOPPED', '')).verdict;
  }
  return verdict;
}

/** The name of a statement in its certificate. @throws KERNEL_NOT_JSON, _TOO_DEEP, _TOO_LARGE */
export function statementHash(statement: unknown): string {
  return new Part(new Session(), 'statement', statement).hash();
}

function examine(statement: Part, certificate: Part, known: readonly string[]): void {
  statement.field('format').word(['lemmascope-statement/1'], 'KERNEL_FORMAT_UNKNOWN');
  const given = certificate.fields(['format', 'kind', 'statement', 'proof']);
  given.format.word(['lemmascope-certificate/1'], 'KERNEL_FORMAT_UNKNOWN');
  const kind = statement.field('kind').word(known, 'KERNEL_KIND_UNKNOWN');
  given.kind.word([kind], 'KERNEL_KIND_MISMATCH');
  given.statement.word([statement.hash()], 'KERNEL_STATEMENT_MISMATCH');
  const inner = known.filter((name) => name !== 'refutation');
  KINDS.get(kind)!(statement, given.proof, (first, second) => examine(first, second, inner));
}
