import type { Violation } from '../../src/claims/index.js';
import { checkCertificate } from '../../src/kernel/index.js';
import type { CertificateDocument } from '../../src/landscape/index.js';

/** How a conclusion fails for which the kernel does not accept a certificate, or there is none. */
export function unlessAccepted(
  document: CertificateDocument | undefined,
  at: string,
  expected: string,
): Violation | undefined {
  if (document === undefined) return { at, found: 'no certificate', expected };
  const verdict = checkCertificate(document.statement, document.certificate);
  return verdict.accepted ? undefined : { at, found: `refused: ${verdict.code}`, expected };
}
