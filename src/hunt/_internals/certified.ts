import { checkCertificate } from '../../kernel/index.js';
import type { CertificateDocument } from '../../landscape/index.js';
import type { FoundViolation } from '../chunk-result.js';

/** The certificate of a violation, if there is one and the kernel accepts it; else why not. */
export function certified(
  make: (() => CertificateDocument) | undefined,
): Pick<FoundViolation, 'certificate' | 'certificateNote'> {
  const none = (certificateNote: string) => ({ certificate: null, certificateNote });
  if (make === undefined) return none('the claim gives no certificate');
  let document: CertificateDocument;
  try {
    document = make();
  } catch (error) {
    return none(`none could be made: ${error instanceof Error ? error.message : String(error)}`);
  }
  const verdict = checkCertificate(document.statement, document.certificate);
  return verdict.accepted
    ? { certificate: document }
    : none(`the kernel refused it: ${verdict.code}`);
}
