export { type ForwardPass, forwardPass } from './_internals/forward-pass.js';
export { type AblatedExample, ablatedExamples } from './ablated-examples.js';
export { ablatedGradient } from './ablated-gradient.js';
export { ablatedHessian } from './ablated-hessian.js';
export { localEvidence } from './ablated-local-evidence.js';
export { ablatedLoss } from './ablated-loss.js';
export type { AblatedPoint } from './ablated-point.js';
export {
  ASSUMPTION_IDS,
  type AssumptionDecision,
  type AssumptionEvidence,
  type AssumptionId,
} from './assumption.js';
export { type CertifiedPoint, certify } from './certify.js';
export { certifyCriticalPoint } from './certify-critical-point.js';
export type { CertificateDocument, Json, JsonObject } from './certify-document.js';
export { certifyNonConcave } from './certify-non-concave.js';
export { certifyNonConvex } from './certify-non-convex.js';
export { certifyNotGlobal } from './certify-not-global.js';
export { certifyNotGlobalBy } from './certify-not-global-by.js';
export { momentsDocument, pointDocument, weightsDocument } from './certify-point-document.js';
export { certifyRank } from './certify-rank.js';
export { certifyRefutation } from './certify-refutation.js';
export { certifySemidefinite } from './certify-semidefinite.js';
export { type Classification, classify } from './classify.js';
export { classifyByHessian } from './classify-by-hessian.js';
export { classifyByRanks } from './classify-by-ranks.js';
export { globalMinimum } from './classify-global-minimum.js';
export {
  type Bounds,
  type GlobalEvidence,
  type HessianClassification,
  type LocalEvidence,
  POINT_CLASSES,
  type PointClass,
  type RankClassification,
} from './classify-result.js';
export { type CriticalPointChoice, criticalPoint } from './critical-point.js';
export { type CriticalValue, type CriticalValues, criticalValues } from './critical-values.js';
export { type DataNames, decideAssumptions, type ModelDeclaration } from './decide-assumptions.js';
export type { Curve, CurveTerm } from './escape-curve.js';
export { escapeFrom } from './escape-from.js';
export { type LeadingTerm, leadingTerm } from './escape-leading-term.js';
export type { EscapeMove, EscapeResult } from './escape-result.js';
export { floatCriticalPoint } from './float-critical-point.js';
export { FLOAT_THRESHOLDS, type FloatVerdict, floatVerdict } from './float-verdict.js';
export { explainedMoment, leastSquares } from './least-squares.js';
export { type NearbyCriticalPoint, nearbyCriticalPoint } from './nearby-critical-point.js';
export { type CriticalRanks, criticalRanks, type PivotRanks, type ProductRank } from './ranks.js';
export { rationalSpectrum, type SpectralData, type SpectrumChoice } from './rational-spectrum.js';
export { readPoint } from './read-point.js';
export { sealStatement } from './seal-statement.js';
export { isolateEigenvalues } from './spectrum.js';
export { strata } from './strata.js';
export { type Choices, seededChoices } from './strata-choices.js';
export { strataCount } from './strata-count.js';
export type { Stratum, StratumArc } from './stratum.js';
export { stratumById } from './stratum-by-id.js';
export { drawStratum } from './stratum-draw.js';
export { stratumOf } from './stratum-of.js';
export { type StratumOnData, stratumOnData } from './stratum-on-data.js';
export { representative } from './stratum-representative.js';
export { sampleStratum } from './stratum-sample.js';
export { type Tightened, type TightenedPivot, tightened } from './tightened.js';
