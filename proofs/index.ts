import type { AnyClaim } from '../src/claims/index.js';
import { secondOrderClassification } from './achour-2024/second-order-classification.js';
import { conjecture22 } from './baldi-hornik-1989/conjecture-2-2.js';
import { criticalPoints } from './baldi-hornik-1989/critical-points.js';
import { principalComponents } from './baldi-hornik-1989/principal-components.js';
import { proposition21 } from './baldi-hornik-1989/proposition-2-1-shallow.js';
import { expectedActivity } from './choromanska-2015/expected-activity.js';
import { fewWeights } from './choromanska-2015/few-weights.js';
import { gaussianCouplings } from './choromanska-2015/gaussian-couplings.js';
import { hamiltonianCovariance } from './choromanska-2015/hamiltonian-covariance.js';
import { reduction } from './choromanska-2015/reduction.js';
import { sphere } from './choromanska-2015/sphere.js';
import { eckartYoung } from './facts/eckart-young.js';
import { generalisedInverse } from './facts/generalised-inverse.js';
import { gramCancellation } from './facts/gram-cancellation.js';
import { invariantSubspace } from './facts/invariant-subspace.js';
import { kroneckerZero } from './facts/kronecker-zero.js';
import { kyFan } from './facts/ky-fan.js';
import { normalEquations } from './facts/normal-equations.js';
import { openPerturbation } from './facts/open-perturbation.js';
import { psdRange } from './facts/psd-range.js';
import { rangeProjector } from './facts/range-projector.js';
import { rankOfProducts } from './facts/rank-of-products.js';
import { schurComplement } from './facts/schur-complement.js';
import { secondOrderNecessary } from './facts/second-order-necessary.js';
import { signOfLowestTerm } from './facts/sign-of-lowest-term.js';
import { traceCyclic } from './facts/trace-cyclic.js';
import { tracePairing } from './facts/trace-pairing.js';
import { vecKronecker } from './facts/vec-kronecker.js';
import { corollary24 } from './kawaguchi-2016/corollary-2-4-bad-saddles.js';
import { corollary32 } from './kawaguchi-2016/corollary-3-2.js';
import { corollary45 } from './kawaguchi-2016/corollary-4-5-rank-condition.js';
import { gradientForm } from './kawaguchi-2016/gradient-form.js';
import { hessianForm } from './kawaguchi-2016/hessian-form.js';
import { lemma41 } from './kawaguchi-2016/lemma-4-1-first-order.js';
import { lemma42 } from './kawaguchi-2016/lemma-4-2-critical-form.js';
import { lemma43 } from './kawaguchi-2016/lemma-4-3-hessian-blocks.js';
import { lemma44 } from './kawaguchi-2016/lemma-4-4-range-condition.js';
import { lemma46Quantitative } from './kawaguchi-2016/lemma-4-6-quantitative.js';
import { lemma46 } from './kawaguchi-2016/lemma-4-6-top-eigenvectors.js';
import { lossDecomposition } from './kawaguchi-2016/loss-decomposition.js';
import { pathModel } from './kawaguchi-2016/path-model.js';
import { theorem23 } from './kawaguchi-2016/theorem-2-3.js';
import { theorem23FullRank } from './kawaguchi-2016/theorem-2-3-full-rank.js';
import { theorem23i } from './kawaguchi-2016/theorem-2-3-i-shape.js';
import { theorem23ii } from './kawaguchi-2016/theorem-2-3-ii-local-minima.js';
import { theorem23iii } from './kawaguchi-2016/theorem-2-3-iii-saddles.js';
import { theorem23iv } from './kawaguchi-2016/theorem-2-3-iv-strict-saddles.js';
import { minimaFromActivation } from './yun-sra-jadbabaie-2019/minima-from-activation.js';
import { reluActiveMinima } from './yun-sra-jadbabaie-2019/relu-active-minima.js';
import { reluDeadMinima } from './yun-sra-jadbabaie-2019/relu-dead-minima.js';
import { reluMinimaNotGlobal } from './yun-sra-jadbabaie-2019/relu-minima-not-global.js';

const YUN_SRA_JADBABAIE_2019: readonly AnyClaim[] = [
  minimaFromActivation,
  reluMinimaNotGlobal,
  reluActiveMinima,
  reluDeadMinima,
];

const KAWAGUCHI_2016: readonly AnyClaim[] = [
  theorem23,
  theorem23i,
  theorem23ii,
  theorem23iii,
  theorem23iv,
  theorem23FullRank,
  corollary24,
  corollary32,
  pathModel,
  lemma41,
  lemma42,
  lemma43,
  lemma44,
  corollary45,
  lemma46,
  lemma46Quantitative,
  gradientForm,
  hessianForm,
  lossDecomposition,
];

const BALDI_HORNIK_1989: readonly AnyClaim[] = [
  proposition21,
  conjecture22,
  criticalPoints,
  principalComponents,
];

const ACHOUR_2024: readonly AnyClaim[] = [secondOrderClassification];

const CHOROMANSKA_2015: readonly AnyClaim[] = [
  reduction,
  expectedActivity,
  fewWeights,
  gaussianCouplings,
  hamiltonianCovariance,
  sphere,
];

/** The textbook facts among them: the base on which the proofs stand. */
export const FACTS: readonly AnyClaim[] = [
  gramCancellation,
  tracePairing,
  traceCyclic,
  vecKronecker,
  generalisedInverse,
  rangeProjector,
  normalEquations,
  psdRange,
  schurComplement,
  kroneckerZero,
  rankOfProducts,
  invariantSubspace,
  kyFan,
  eckartYoung,
  signOfLowestTerm,
  secondOrderNecessary,
  openPerturbation,
];

/** Every claim of the library, statements before the facts they use. */
export const CLAIMS: readonly AnyClaim[] = [
  ...KAWAGUCHI_2016,
  ...BALDI_HORNIK_1989,
  ...ACHOUR_2024,
  ...CHOROMANSKA_2015,
  ...YUN_SRA_JADBABAIE_2019,
  ...FACTS,
];

export { secondOrderClassification } from './achour-2024/second-order-classification.js';
export { criticalPoints } from './baldi-hornik-1989/critical-points.js';
export {
  narrow,
  proposition21,
  SHALLOW,
  xytInvertible,
} from './baldi-hornik-1989/proposition-2-1-shallow.js';
export {
  type AssumptionLedger,
  assumptionLedger,
  type LedgerEntry,
  REDUCTION_ASSUMPTIONS,
  type ReductionAssumption,
  reduction,
} from './choromanska-2015/index.js';
export { describePoint } from './describe-point.js';
export { gramCancellation } from './facts/gram-cancellation.js';
export { FORMAL_LINKS } from './formal-links.js';
export { type JudgedPoint, judgedPoint, requireAccepted } from './judged-point.js';
export { type AscentWitness, ascentWitness } from './kawaguchi-2016/ascent-witness.js';
export {
  AT_POINT,
  DATA_ASSUMPTIONS,
  type DataAssumption,
  type DataMoments,
  OF_DATA,
  satisfies,
} from './kawaguchi-2016/assumptions.js';
export { type CaseThree, caseThree } from './kawaguchi-2016/case-three.js';
export { corollary24, isZeroPoint } from './kawaguchi-2016/corollary-2-4-bad-saddles.js';
export { expectedOutputCheck } from './kawaguchi-2016/corollary-3-2.js';
export {
  DROPPED_REDUCTION_ASSUMPTIONS,
  type DroppedReductionAssumption,
  WITHOUT_REDUCTION_ASSUMPTION,
} from './kawaguchi-2016/corollary-3-2-dropped.js';
export {
  corollary45,
  RANK_CONDITION,
  rankHolds,
} from './kawaguchi-2016/corollary-4-5-rank-condition.js';
export { CRITICAL_FORM, type CriticalForm } from './kawaguchi-2016/critical-form.js';
export {
  allOf,
  type Decided,
  either,
  rangeIncluded,
  ranksCompare,
  vanishes,
} from './kawaguchi-2016/decided.js';
export { eigenLetters } from './kawaguchi-2016/eigenvector-letters.js';
export { quantitativeIdentity } from './kawaguchi-2016/eigenvector-words.js';
export { FIRST_ORDER, type FirstOrderFormulas } from './kawaguchi-2016/first-order-formulas.js';
export {
  type BlockFormula,
  HESSIAN,
  type HessianFormulas,
  type HessianWordForms,
} from './kawaguchi-2016/hessian-formulas.js';
export { firstOrderClaim, lemma41 } from './kawaguchi-2016/lemma-4-1-first-order.js';
export { criticalFormClaim, lemma42 } from './kawaguchi-2016/lemma-4-2-critical-form.js';
export { hessianClaim, lemma43 } from './kawaguchi-2016/lemma-4-3-hessian-blocks.js';
export {
  lemma44,
  RANGE_CONDITION,
  rangeHolds,
  residualVanishes,
  upperLayers,
} from './kawaguchi-2016/lemma-4-4-range-condition.js';
export { lemma46Quantitative } from './kawaguchi-2016/lemma-4-6-quantitative.js';
export {
  lemma46,
  residualIsOrthogonal,
  TOP_EIGENVECTORS,
} from './kawaguchi-2016/lemma-4-6-top-eigenvectors.js';
export {
  CLASS_ON_STRATUM,
  depthCoverage,
  onCriticalPoints,
  onStrata,
  type PointPredicate,
  smallEnough,
} from './kawaguchi-2016/point-checks.js';
export {
  critical,
  fullMiddle,
  middleProduct,
  saddle,
  shallow,
} from './kawaguchi-2016/point-predicates.js';
export { PointWords } from './kawaguchi-2016/point-words.js';
export {
  meanIndependent,
  ON_DATA,
  REDUCTION_HYPOTHESES,
} from './kawaguchi-2016/reduction-hypotheses.js';
export { scaledByOne } from './kawaguchi-2016/reduction-words.js';
export {
  type SecondOrderStatement,
  secondOrderVariant,
} from './kawaguchi-2016/second-order-claim.js';
export {
  negativeSemidefinite,
  positiveSemidefinite,
  semidefinite,
} from './kawaguchi-2016/second-order-hypotheses.js';
export { theorem23 } from './kawaguchi-2016/theorem-2-3.js';
export { theorem23FullRank } from './kawaguchi-2016/theorem-2-3-full-rank.js';
export {
  hasZeroEnds,
  type Segments,
  segmentsThrough,
  theorem23i,
} from './kawaguchi-2016/theorem-2-3-i-shape.js';
export { theorem23ii } from './kawaguchi-2016/theorem-2-3-ii-local-minima.js';
export { theorem23iii } from './kawaguchi-2016/theorem-2-3-iii-saddles.js';
export { theorem23iv } from './kawaguchi-2016/theorem-2-3-iv-strict-saddles.js';
export {
  commutesWith,
  type Positions,
  projectsOn,
  TOP,
} from './kawaguchi-2016/top-eigenvectors.js';
export {
  errorInMoments,
  type LayerLetters,
  layerLetters,
  type PairLetters,
  pairLetters,
  residualInWords,
} from './kawaguchi-2016/word-letters.js';
export {
  type Bearing,
  REVIEW_SECTIONS,
  type ReviewClaim,
  type ReviewSection,
  type Support,
} from './review-claim.js';
export { REVIEW_CLAIMS } from './review-claims.js';
export { SOURCES } from './sources.js';
export { reluActiveMinima } from './yun-sra-jadbabaie-2019/relu-active-minima.js';
export { reluDeadMinima } from './yun-sra-jadbabaie-2019/relu-dead-minima.js';
export {
  bestLinearMap,
  samplesNotParallel,
  spareUnits,
  unitsOn,
  withRelu,
} from './yun-sra-jadbabaie-2019/relu-hypotheses.js';
export { reluMinimaNotGlobal } from './yun-sra-jadbabaie-2019/relu-minima-not-global.js';
