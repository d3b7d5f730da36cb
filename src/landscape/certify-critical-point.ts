import { seal } from './_internals/seal.js';
import type { AblatedPoint } from './ablated-point.js';
import type { CertificateDocument } from './certify-document.js';

/**
 * The statement that a point is critical, with its (empty) proof. Whether it is true is not looked
 * at: the kernel derives the gradient and refuses the document where it does not vanish.
 */
export function certifyCriticalPoint(point: AblatedPoint): CertificateDocument {
  return seal('critical-point', point, {}, {});
}
