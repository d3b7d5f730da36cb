export { QUANTILES } from './_internals/band-statistics.js';
export { band } from './band.js';
export type {
  Band,
  BandAtSize,
  BandPlan,
  Estimate,
  Extrapolation,
  Narrowing,
  SizedSamples,
} from './band-result.js';
export { CRITICAL_SLOPE, type Descent, descend } from './descend.js';
export { gaussianStream, indexStream } from './gaussian.js';
export { SpinHamiltonian, type Spins } from './hamiltonian.js';
export { type Curvature, smallestCurvature } from './riemannian-spectrum.js';
export { FLAT, type MinimumSample, sampleMinimum } from './sample-minimum.js';
export { groundStateEnergy, thresholdEnergy } from './thresholds.js';
