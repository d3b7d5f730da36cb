import { betterPoint } from './_internals/better-point.js';
import { seal } from './_internals/seal.js';
import type { AblatedPoint } from './ablated-point.js';
import type { CertificateDocument } from './certify-document.js';
import { weightsDocument } from './certify-point-document.js';

/**
 * Certifies that a point is not a global minimum by weights that do better. `undefined` when none
 * were found, which does not make it a global minimum.
 *
 * @throws POINT_ON_ACTIVATION_BOUNDARY where a ReLU has a kink; POINT_NEEDS_SAMPLES.
 */
export function certifyNotGlobal(point: AblatedPoint): CertificateDocument | undefined {
  const better = betterPoint(point);
  if (better === undefined) return undefined;
  return seal('not-global', point, {}, { better: weightsDocument(better) });
}
