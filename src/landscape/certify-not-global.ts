import { betterPoint } from './_internals/better-point.js';
import type { AblatedPoint } from './ablated-point.js';
import type { CertificateDocument } from './certify-document.js';
import { certifyNotGlobalBy } from './certify-not-global-by.js';

/**
 * Certifies that a point is not a global minimum by weights that do better. `undefined` when none
 * were found, which does not make it a global minimum.
 *
 * @throws POINT_NEEDS_SAMPLES when the loss needs X and Y and the point has moments only.
 */
export function certifyNotGlobal(point: AblatedPoint): CertificateDocument | undefined {
  const better = betterPoint(point);
  if (better === undefined) return undefined;
  return certifyNotGlobalBy(point, better);
}
