import { requireAccepted } from '../../../proofs/index.js';
import { LemmascopeError } from '../../../src/diagnostics/index.js';
import {
  type AblatedPoint,
  type CertificateDocument,
  type Classification,
  certify,
  certifyNotGlobal,
  certifyNotGlobalBy,
  classify,
  pointDocument,
  sealStatement,
} from '../../../src/landscape/index.js';
import { betterReluPoint } from '../../../src/relu/index.js';
import { flatDescent } from './flat-descent.js';

/** What became of a point. `undecided`: neither of the others could be certified. */
export type Outcome =
  | 'not critical'
  | 'global minimum'
  | 'strict saddle'
  | 'bad saddle'
  | 'local minimum, not global'
  | 'undecided';

/** What a point is, with the certificates of it that the kernel accepted. */
export interface AblatedJudgement {
  readonly outcome: Outcome;
  readonly documents: readonly CertificateDocument[];
}

const OUTCOMES = {
  'not-critical': 'not critical',
  'global-minimum': 'global minimum',
  'strict-saddle': 'strict saddle',
  'bad-saddle': 'bad saddle',
} as const;

const UNDECIDED: AblatedJudgement = { outcome: 'undecided', documents: [] };

const KNOWN = new WeakMap<AblatedPoint, AblatedJudgement>();

/**
 * What a point of any of our losses is, by certificates that the kernel accepted. A local minimum
 * counts as such only with a certificate that it is one and another that it is not global.
 *
 * @throws CERTIFICATE_REFUSED when the kernel does not accept a certificate of ours: a fault.
 */
export function ablatedJudgement(point: AblatedPoint): AblatedJudgement {
  const known = KNOWN.get(point) ?? judge(point);
  KNOWN.set(point, known);
  return known;
}

function judge(point: AblatedPoint): AblatedJudgement {
  const classification = withFlatDescent(point, classify(point));
  if (classification.class === 'inconclusive') return UNDECIDED;
  const document = documentOf(point, classification);
  if (document === undefined) return UNDECIDED;
  requireAccepted(document);
  if (classification.class !== 'local-minimum')
    return { outcome: OUTCOMES[classification.class], documents: [document] };
  const better = certifyNotGlobal(point) ?? byReluSearch(point);
  if (better === undefined) return UNDECIDED;
  requireAccepted(better);
  return { outcome: 'local minimum, not global', documents: [document, better] };
}

/** The search for better weights of a ReLU network, where the general one found none. */
function byReluSearch(point: AblatedPoint): CertificateDocument | undefined {
  if (point.activation !== 'relu') return undefined;
  const better = betterReluPoint(point, { seed: 1, draws: 60 });
  return better === undefined ? undefined : certifyNotGlobalBy(point, better);
}

/** A certificate of the whole class. */
function documentOf(
  point: AblatedPoint,
  classification: Classification,
): CertificateDocument | undefined {
  const { byHessian } = classification;
  if (
    byHessian.kind === 'decided' &&
    byHessian.class === 'global-minimum' &&
    byHessian.evidence.method === 'zero-loss'
  ) {
    const claimed = { point: pointDocument(point), value: '0' };
    return sealStatement('global-minimum', claimed, { method: 'zero-loss' });
  }
  const { document, missing } = certify(point, classification);
  return missing === undefined ? document : undefined;
}

/** An inconclusive class, settled where a descent is found after all. */
function withFlatDescent(point: AblatedPoint, found: Classification): Classification {
  const { byHessian } = found;
  if (byHessian.kind !== 'inconclusive' || byHessian.inertia === undefined) return found;
  const flat = descentOrKink(point);
  if (flat === undefined) return found;
  const { inertia } = byHessian;
  return {
    ...found,
    class: 'bad-saddle',
    byHessian: { kind: 'decided', class: 'bad-saddle', inertia, ...flat },
  };
}

function descentOrKink(point: AblatedPoint) {
  try {
    return flatDescent(point);
  } catch (error) {
    if (error instanceof LemmascopeError && error.code === 'POINT_ON_ACTIVATION_BOUNDARY')
      return undefined;
    throw error;
  }
}
