export {
  ASSUMPTION_IDS,
  type AssumptionDecision,
  type AssumptionEvidence,
  type AssumptionId,
} from './assumption.js';
export { type CriticalPointChoice, criticalPoint } from './critical-point.js';
export { type CriticalValue, type CriticalValues, criticalValues } from './critical-values.js';
export { type DataNames, decideAssumptions, type ModelDeclaration } from './decide-assumptions.js';
export { explainedMoment, leastSquares } from './least-squares.js';
export { rationalSpectrum, type SpectralData, type SpectrumChoice } from './rational-spectrum.js';
export { isolateEigenvalues } from './spectrum.js';
