import { LemmascopeError } from '../src/diagnostics/index.js';
import { checkCertificate } from '../src/kernel/index.js';
import {
  type CertificateDocument,
  type CertifiedPoint,
  certify,
  type PointClass,
} from '../src/landscape/index.js';
import type { Point } from '../src/network/index.js';

/** A point with its class, and the certificate for it that the kernel accepted. */
export interface JudgedPoint {
  readonly class: PointClass;
  readonly certified: CertifiedPoint;
  readonly document: CertificateDocument;
}

const KNOWN = new WeakMap<Point, JudgedPoint>();

/**
 * What a point is, by a certificate that the kernel accepted: the judge that predicates about points
 * are decided by. It reads the loss and no formula of the statement under examination.
 *
 * Judged once for each point object.
 *
 * @throws CERTIFICATE_REFUSED when the class is not decided, has no certificate, or the kernel does
 *   not accept it: then nothing is known of the point.
 */
export function judgedPoint(point: Point): JudgedPoint {
  const known = KNOWN.get(point);
  if (known !== undefined) return known;
  const certified = certify(point);
  const found = certified.classification.class;
  const { document, missing } = certified;
  if (found === 'inconclusive' || document === undefined || missing !== undefined)
    throw new LemmascopeError('CERTIFICATE_REFUSED', {
      path: 'point',
      expected: 'a class with a certificate',
      actual: missing ?? certified.classification.reason ?? found,
    });
  requireAccepted(document);
  const judged = { class: found, certified, document };
  KNOWN.set(point, judged);
  return judged;
}

/** Puts a certificate of ours before the kernel. @throws CERTIFICATE_REFUSED */
export function requireAccepted({ statement, certificate }: CertificateDocument): void {
  const verdict = checkCertificate(statement, certificate);
  if (verdict.accepted) return;
  throw new LemmascopeError('CERTIFICATE_REFUSED', {
    path: verdict.path,
    expected: verdict.claimed,
    actual: `${verdict.code}: ${verdict.derived}`,
  });
}
