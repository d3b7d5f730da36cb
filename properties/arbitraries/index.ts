export { anyGeneralisedInverse } from './any-generalised-inverse.js';
export { architecture } from './architecture.js';
export { type AutoencoderPoint, autoencoderPoint } from './autoencoder-point.js';
export { bottleneckPoint, deepBottleneckPoint } from './bottleneck-point.js';
export { convexPoint } from './convex-point.js';
export {
  criticalPoint,
  type SpectralCriticalPoint,
  spectralCriticalPoint,
} from './critical-point.js';
export { anyData, type Data, fullRankData } from './data.js';
export { type Degeneracy, degenerateCriticalPoint } from './degenerate-critical-point.js';
export { firstLayerStationaryPoint } from './first-layer-stationary-point.js';
export { orthogonalMatrix, orthogonalProjector } from './orthogonal-matrix.js';
export { point } from './point.js';
export { invertibleMatrix, lowRankMatrix, rationalMatrix } from './rational-matrix.js';
export { rightInvertible } from './right-invertible.js';
export { secondOrderPoint, semidefinitePoint, semidefinitePointOf } from './semidefinite-point.js';
export { nonzeroRational, smallRational } from './small-rational.js';
export { type StratumPoint, stratum, stratumPoint } from './stratum.js';
export { weights } from './weights.js';
export { type DrawnSizes, drawnSizes, wordData } from './word-data.js';
export { type WordMatrices, withSymmetric, wordMatrices } from './word-matrices.js';
export { zeroEndsPoint } from './zero-ends-point.js';
