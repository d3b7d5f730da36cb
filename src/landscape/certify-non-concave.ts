import type { Weights } from '../network/index.js';
import { seal } from './_internals/seal.js';
import type { AblatedPoint } from './ablated-point.js';
import type { CertificateDocument } from './certify-document.js';
import { weightsDocument } from './certify-point-document.js';

/**
 * The statement that L is not concave, L((W + V)/2) < ½(L(W) + L(V)), with W the weights of the
 * point. Whether V does it is not looked at: the kernel evaluates the loss three times and decides.
 */
export function certifyNonConcave(point: AblatedPoint, other: Weights): CertificateDocument {
  return seal('non-concave', point, {}, { other: weightsDocument(other) });
}
