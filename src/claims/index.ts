export {
  assumptionUse,
  type ClaimNeeds,
  hypothesisIds,
  needsOfStep,
  type StepNeeds,
} from './assumption-use.js';
export type { Attack, AttackHypothesis } from './attack.js';
export { type AttackBound, attacksOf } from './attacks-of.js';
export { type CertificateEntry, certificatesOf } from './certificates-of.js';
export type {
  Check,
  Covered,
  DecisionCheck,
  Equation,
  IdentityCheck,
  InstanceCheck,
  InstanceScope,
  RequiredCoverage,
  StrataCheck,
  StratumInstance,
  Violation,
  WordIdentity,
  WordsCheck,
} from './check.js';
export { checkClaims } from './check-claims.js';
export { CHECK_DEFAULTS, CHECK_LEVELS, type CheckLevel, planLabel } from './check-level.js';
export { checkMutants, type MutantToCheck } from './check-mutants.js';
export type { CheckPlan, DatasetScope, StrataBound } from './check-plan.js';
export type { ArgumentKind, Claim, Source, Step } from './claim.js';
export type { CheckEvidence, ClaimEvidence, StepEvidence } from './claim-evidence.js';
export { type AnyClaim, ClaimGraph, usesOf } from './claim-graph.js';
export { type ConjectureParts, conjecture, type DrawBound } from './conjecture.js';
export { contradictsFormalProof } from './contradicts-formal-proof.js';
export { datasetExpansionSize } from './dataset-expansion-size.js';
export { defineClaim } from './define-claim.js';
export { describeValue } from './describe-value.js';
export {
  type DroppedHypothesis,
  dropHypothesis,
  type FallenClaim,
  type FallenStep,
} from './drop-hypothesis.js';
export type { Evidence, Finding } from './evidence.js';
export { type FormalLink, FormalLinks } from './formal-links.js';
export {
  doesWithout,
  doesWithoutAll,
  type FormalReport,
  type FormalReports,
  formalReports,
  NO_FORMAL_REPORTS,
} from './formal-report.js';
export { checkRunner, evidenceGatherer, gatherEvidence } from './gather-evidence.js';
export { GRADES, type Grade, strongest, weakest } from './grade.js';
export { gradeClaims } from './grade-claims.js';
export type { Hypothesis } from './hypothesis.js';
export type { MutantReport } from './mutant-report.js';
export type { ClaimReport, StepReport } from './report.js';
export { restsOn } from './rests-on.js';
export { type Shape, shapeLabel } from './shape.js';
export {
  architecturesWithin,
  type FamilyBound,
  familyLabel,
  familySize,
  shapeFamily,
} from './shape-family.js';
export { claimStatus, ownStatus, type Status, stepStatus } from './status.js';
export type {
  Walk,
  WalkedCheck,
  WalkedDecision,
  WalkedEquation,
  WalkedMatrix,
  WalkedPart,
  WalkedStep,
} from './walk.js';
export { WALK_TERMS, type WalkPlan, walkClaim } from './walk-claim.js';
export { mutantFails } from './walk-fails.js';
