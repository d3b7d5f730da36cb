import { statementHash } from '../../kernel/index.js';
import type { AblatedPoint } from '../ablated-point.js';
import type { CertificateDocument, JsonObject } from '../certify-document.js';
import { pointDocument } from '../certify-point-document.js';

/** A statement about a point with its proof, tied together by the statement's hash. */
export function seal(
  kind: string,
  point: AblatedPoint,
  claimed: JsonObject,
  proof: JsonObject,
): CertificateDocument {
  const statement = {
    format: 'lemmascope-statement/1',
    kind,
    point: pointDocument(point),
    ...claimed,
  };
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
