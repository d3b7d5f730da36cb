import { statementHash } from '../kernel/index.js';
import type { CertificateDocument, JsonObject } from './certify-document.js';

/**
 * A statement of any kind and its proof, tied together by the statement's hash. Nothing is checked:
 * that is `checkCertificate`'s part.
 *
 * @param claimed the fields of the statement besides `format` and `kind`
 */
export function sealStatement(
  kind: string,
  claimed: JsonObject,
  proof: JsonObject,
): CertificateDocument {
  const statement = { format: 'lemmascope-statement/1', kind, ...claimed };
  return {
    statement,
    certificate: {
      format: 'lemmascope-certificate/1',
      kind,
      statement: statementHash(statement),
      proof,
    },
  };
}
