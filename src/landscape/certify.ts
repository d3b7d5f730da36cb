import { ascent } from './_internals/ascent.js';
import { kyFanProof } from './_internals/ky-fan-proof.js';
import { pointAnalysis } from './_internals/point-analysis.js';
import { primitiveTogether } from './_internals/primitive.js';
import { curveDocument, squaresDocument } from './_internals/proof-documents.js';
import { seal } from './_internals/seal.js';
import { spectralProof } from './_internals/spectral-proof.js';
import type { AblatedPoint } from './ablated-point.js';
import type { CertificateDocument, JsonObject } from './certify-document.js';
import { weightsDocument } from './certify-point-document.js';
import { type Classification, classify } from './classify.js';
import type { GlobalEvidence, LocalEvidence } from './classify-result.js';

/** A certificate for what a point is, or for as much of it as can be certified. */
export interface CertifiedPoint {
  readonly classification: Classification;
  /** `undefined` when nothing about the point can be certified. */
  readonly document: CertificateDocument | undefined;
  /** What the certificate leaves open of the class; `undefined` when it proves the class. */
  readonly missing: string | undefined;
}

/**
 * Statement and certificate for the class of a point, in the format of docs/certificate-format.md.
 * Nothing here is trusted: the kernel derives everything again from the loss.
 *
 * A global minimum is certified by least squares, by a rational spectrum, or, where Σ has irrational
 * eigenvalues, as `near-global-minimum` with a lower bound that is its own value.
 * Where the class has no certificate (a bottleneck with singular XXᵀ, an inconclusive point) the
 * weaker `critical-point` is given and `missing` says what it does not show.
 *
 * @throws POINT_NEEDS_SAMPLES when the loss needs X and Y and the point has moments only.
 */
export function certify(
  point: AblatedPoint,
  classification: Classification = classify(point),
): CertifiedPoint {
  const found = classification.byHessian;
  const done = (kind: string, claimed: JsonObject, proof: JsonObject): CertifiedPoint => ({
    classification,
    document: seal(kind, point, claimed, proof),
    missing: undefined,
  });
  const only = (missing: string): CertifiedPoint => ({
    ...done('critical-point', {}, {}),
    missing,
  });
  if (found.kind === 'inconclusive') {
    if (found.inertia !== undefined) return only(found.reason);
    return { classification, document: undefined, missing: found.reason };
  }
  const analysis = pointAnalysis(point);
  const squares = () => squaresDocument(analysis.form.squares ?? []);
  if (found.class === 'not-critical') {
    const direction = primitiveTogether(analysis.gradient.map((slope) => slope.negate()));
    return done('not-critical', {}, { direction: weightsDocument(direction) });
  }
  if (found.class === 'global-minimum')
    return globalMinimum(point, found.evidence, classification.loss, done) ?? only(NO_BOUND);
  if (found.class === 'local-minimum')
    return done('local-minimum', {}, localProof(found.evidence, squares));
  const descent = found.class === 'bad-saddle' ? found.descent : undefined;
  const up = ascent(point, descent);
  if (up === undefined) return only('no curve was found along which the loss rises');
  if (descent === undefined) {
    const direction = weightsDocument(analysis.curved(-1)!);
    return done('strict-saddle', {}, { direction, ascent: curveDocument(up) });
  }
  return done(
    'bad-saddle',
    {},
    { squares: squares(), descent: curveDocument(descent), ascent: curveDocument(up) },
  );
}

const NO_BOUND = 'that it is a global minimum was decided, but this kind has no certificate';

function globalMinimum(
  point: AblatedPoint,
  evidence: GlobalEvidence,
  value: string,
  done: (kind: string, claimed: JsonObject, proof: JsonObject) => CertifiedPoint,
): CertifiedPoint | undefined {
  if (evidence.method === 'zero-loss')
    return done('global-minimum', { value }, { method: 'zero-loss' });
  if (evidence.method === 'least-squares')
    return done('global-minimum', { value }, { method: 'least-squares' });
  const spectral = spectralProof(point);
  if (spectral !== undefined) return done('global-minimum', { value }, spectral);
  const bound = kyFanProof(point, evidence.mu);
  if (bound === undefined) return undefined;
  return done('near-global-minimum', { value, lowerBound: value }, bound);
}

function localProof(evidence: LocalEvidence, squares: () => JsonObject[]): JsonObject {
  if (evidence.method === 'dead-relu' || evidence.method === 'least-squares')
    return { ...evidence };
  return { ...evidence, squares: squares() };
}
