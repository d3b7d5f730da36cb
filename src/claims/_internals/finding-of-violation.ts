import { LemmascopeError } from '../../diagnostics/index.js';
import { checkCertificate } from '../../kernel/index.js';
import type { CertificateDocument } from '../../landscape/index.js';
import type { Violation } from '../check.js';
import type { Finding } from '../evidence.js';

/** A violation as a finding, and why it has no certificate when it has none. */
export interface Violated {
  readonly finding: Finding;
  readonly notes: readonly string[];
}

/**
 * The finding that an instance violates a conclusion, with its certificate if the kernel accepts it.
 * A certificate that is refused, or cannot be made, is told in a note; the violation stays: it was
 * decided exactly, and now rests on that decision alone.
 */
export function findingOfViolation(violation: Violation, instance: unknown): Violated {
  const { at, found, expected } = violation;
  const finding: Finding = {
    at,
    entry: 'conclusion',
    left: found,
    right: expected,
    difference: 'the conclusion does not hold here',
    instance,
  };
  if (violation.certificate === undefined) return { finding, notes: [] };
  try {
    const certificate: CertificateDocument = violation.certificate();
    const verdict = checkCertificate(certificate.statement, certificate.certificate);
    return verdict.accepted
      ? { finding: { ...finding, certificate }, notes: [] }
      : { finding, notes: [`certificate refused: ${verdict.code} at ${verdict.path}`] };
  } catch (error) {
    if (!(error instanceof LemmascopeError)) throw error;
    return { finding, notes: [`no certificate could be made: ${error.message}`] };
  }
}
