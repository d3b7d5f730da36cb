import type { Weights } from '../network/index.js';
import { seal } from './_internals/seal.js';
import type { AblatedPoint } from './ablated-point.js';
import type { CertificateDocument } from './certify-document.js';
import { weightsDocument } from './certify-point-document.js';

/**
 * The statement that a point is not a global minimum, with other weights as its proof. Whether their
 * loss is smaller is not looked at: the kernel evaluates both.
 */
export function certifyNotGlobalBy(point: AblatedPoint, better: Weights): CertificateDocument {
  return seal('not-global', point, {}, { better: weightsDocument(better) });
}
