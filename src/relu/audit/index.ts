export {
  type ActivationSpread,
  activationSpread,
  type FiveNumbers,
  fiveNumbers,
} from './activation-spread.js';
export { auditRelu, type ReluAudit, type ReluAuditPlan, type ReluTraining } from './audit-relu.js';
export { type AuditedNetwork, auditedNetwork } from './audited-network.js';
export { dependenceOnInputs, type InputDependence } from './dependence-on-inputs.js';
export { dependenceOnWeights, type EnsembleMember } from './dependence-on-weights.js';
export type { DependenceTest } from './dependence-test.js';
export { type EqualProbabilitiesTest, equalProbabilitiesTest } from './equal-probabilities-test.js';
export { exactInterval, type Interval } from './exact-interval.js';
export { type HiddenPath, type HiddenPaths, hiddenPaths } from './hidden-paths.js';
export { linearOptimum } from './linear-optimum.js';
export { type MaxPermutationTest, maxPermutationTest } from './max-permutation-test.js';
export { type PathActivity, pathActivity } from './path-activity.js';
export { type ReductionGap, reductionGap } from './reduction-gap.js';
