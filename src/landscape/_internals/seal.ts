import type { AblatedPoint } from '../ablated-point.js';
import type { CertificateDocument, JsonObject } from '../certify-document.js';
import { pointDocument } from '../certify-point-document.js';
import { sealStatement } from '../seal-statement.js';

/** A statement about a point with its proof, tied together by the statement's hash. */
export function seal(
  kind: string,
  point: AblatedPoint,
  claimed: JsonObject,
  proof: JsonObject,
): CertificateDocument {
  return sealStatement(kind, { point: pointDocument(point), ...claimed }, proof);
}
