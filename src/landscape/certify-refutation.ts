import type { CertificateDocument } from './certify-document.js';
import { sealStatement } from './seal-statement.js';

/**
 * Certifies that at one point all hypotheses of a claim hold and its conclusion does not: documents
 * about that point, its hypotheses and what contradicts the conclusion.
 *
 * The kernel checks each document and that all are about one point, written alike; it does not read
 * `claim`. That these are its hypotheses, and that this contradicts it, is for the reader.
 */
export function certifyRefutation(
  claim: string,
  hypotheses: readonly CertificateDocument[],
  violation: CertificateDocument,
): CertificateDocument {
  return sealStatement(
    'refutation',
    {
      claim,
      hypotheses: hypotheses.map(({ statement }) => statement),
      violation: violation.statement,
    },
    {
      hypotheses: hypotheses.map(({ certificate }) => certificate),
      violation: violation.certificate,
    },
  );
}
