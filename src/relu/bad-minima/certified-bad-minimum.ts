import type { Rational } from '../../exact/index.js';
import {
  type AblatedPoint,
  ablatedLoss,
  type CertificateDocument,
  certify,
  certifyNotGlobalBy,
  certifyRefutation,
} from '../../landscape/index.js';
import type { Weights } from '../../network/index.js';
import { type Activity, activityOf } from './activity.js';
import { betterReluPoint } from './better-relu-point.js';

/** A local minimum of a ReLU network that is not a global one, with the proofs of both. */
export interface BadMinimum {
  readonly point: AblatedPoint;
  readonly activity: Activity;
  readonly loss: Rational;
  /** Weights with a smaller loss; nothing says that they are the best. */
  readonly better: Weights;
  readonly betterLoss: Rational;
  /** Kind `local-minimum`. */
  readonly local: CertificateDocument;
  /** Kind `not-global`. */
  readonly notGlobal: CertificateDocument;
  /** Both in one document, against “every local minimum is a global minimum”. */
  readonly refutation: CertificateDocument;
}

/** The statement that a bad local minimum refutes. */
export const MINIMA_ARE_GLOBAL =
  'every local minimum of the loss of a ReLU network is a global minimum';

/**
 * Certifies a point of a ReLU network as a local minimum that is not a global one. `undefined` where
 * one half could not be certified, which shows neither that it is none nor that it is global.
 *
 * @param better Weights with a smaller loss; looked for when left out.
 * @throws POINT_NEEDS_SAMPLES when the point has moments only.
 */
export function certifiedBadMinimum(
  point: AblatedPoint,
  better: Weights | undefined = undefined,
): BadMinimum | undefined {
  const { classification, document: local, missing } = certify(point);
  if (classification.class !== 'local-minimum' || local === undefined || missing !== undefined)
    return undefined;
  const found = better ?? betterReluPoint(point, SEARCH);
  if (found === undefined) return undefined;
  const loss = ablatedLoss(point);
  const betterLoss = ablatedLoss({ ...point, weights: found });
  if (betterLoss.compare(loss) >= 0) return undefined;
  const notGlobal = certifyNotGlobalBy(point, found);
  return {
    point,
    activity: activityOf(point),
    loss,
    better: found,
    betterLoss,
    local,
    notGlobal,
    refutation: certifyRefutation(MINIMA_ARE_GLOBAL, [local], notGlobal),
  };
}

const SEARCH = { seed: 1, draws: 200 } as const;
