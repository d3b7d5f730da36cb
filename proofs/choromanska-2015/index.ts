export {
  REDUCTION_ASSUMPTIONS,
  type ReductionAssumption,
  type ReductionAssumptionId,
  WEAKENS,
} from './assumptions.js';
export { expectedActivity } from './expected-activity.js';
export { fewWeights } from './few-weights.js';
export { gaussianCouplings } from './gaussian-couplings.js';
export { hamiltonianCovariance } from './hamiltonian-covariance.js';
export { type AssumptionLedger, assumptionLedger, type LedgerEntry, SUCCESSOR } from './ledger.js';
export { reduction } from './reduction.js';
export { sphere } from './sphere.js';
