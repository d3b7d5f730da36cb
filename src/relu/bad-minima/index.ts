export { type Activity, activityOf } from './activity.js';
export { type BadMinimumExample, badMinimaExamples } from './bad-minima-examples.js';
export { type BetterSearch, betterReluPoint } from './better-relu-point.js';
export {
  type BadMinimum,
  certifiedBadMinimum,
  MINIMA_ARE_GLOBAL,
} from './certified-bad-minimum.js';
export { type DeadPoint, deadPoint } from './dead-point.js';
export { fitOnPattern } from './fit-on-pattern.js';
export { type KinkCondition, type KinkedFit, kinkedFit } from './kinked-fit.js';
export {
  type ActiveCondition,
  type LinearOptimumActive,
  linearOptimumActive,
} from './linear-optimum-active.js';
export { liveUnitFit } from './live-unit-fit.js';
export { type PositiveDirection, positiveDirection } from './positive-direction.js';
export { type ReluProblem, reluPointOf } from './relu-problem.js';
