import { checkCertificate } from '../../kernel/index.js';
import type { CertificateDocument } from '../../landscape/index.js';
import type { FoundViolation } from '../chunk-result.js';

/** The certificate of a violation, if there is one and the kernel accepts it; else why not. */
export function certified(
  make: (() => CertificateDocument) | undefined,
): Pick<FoundViolation, 'certificate' | 'certificateNote'> {
  const none = (certificateNote: string) => ({ certificate: null, certificateNote });
  if (make === undefined) return none('the claim gives no certificate');
  try {
    // As it will be kept: what is checked is what can be read again.
    const document = JSON.parse(JSON.stringify(make())) as CertificateDocument;
    const refusal = refusalOf(document);
    return refusal === undefined
      ? { certificate: document }
      : none(`the kernel refused it: ${refusal}`);
  } catch (error) {
    return none(`none could be made: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Why the kernel refuses a document that should be a certificate; `undefined`: it accepts it. */
export function refusalOf(document: unknown): string | undefined {
  const { statement, certificate } = (document ?? {}) as Partial<CertificateDocument>;
  const verdict = checkCertificate(statement, certificate);
  return verdict.accepted ? undefined : verdict.code;
}
