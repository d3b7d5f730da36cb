export { reluPoint, weightedLossPoint } from './ablated-model.js';
export { activeReluPoint } from './active-relu-point.js';
export { anyGeneralisedInverse } from './any-generalised-inverse.js';
export { architecture } from './architecture.js';
export {
  distinctEigenvaluesData,
  repeatedEigenvaluesData,
  theoremData,
  xxtFullRankData,
  xxtSingularData,
  xytDeficientData,
  xytFullRankData,
} from './assumption-data.js';
export { type AutoencoderPoint, autoencoderPoint } from './autoencoder-point.js';
export { balancedWeights } from './balanced-weights.js';
export { bottleneckPoint, deepBottleneckPoint, squareShallowPoint } from './bottleneck-point.js';
export { convexPoint } from './convex-point.js';
export {
  criticalPoint,
  networkWithFewerOutputs,
  type SpectralCriticalPoint,
  spectralCriticalPoint,
  spectralData,
} from './critical-point.js';
export { anyData, type Data, fullRankData } from './data.js';
export { dataOfSpectrum } from './data-of-spectrum.js';
export { type Degeneracy, degenerateCriticalPoint } from './degenerate-critical-point.js';
export { firstLayerStationaryPoint } from './first-layer-stationary-point.js';
export { flatPoint } from './flat-point.js';
export { fullFactorsPoint } from './full-factors-point.js';
export { type CriticalKind, fullProductPoint, type Product } from './full-product-point.js';
export { leadingPoint } from './leading-point.js';
export { matrixOfRank } from './matrix-of-rank.js';
export { type NearStratumPoint, nearStratumPoint } from './near-stratum-point.js';
export { nearlySingularWeights } from './nearly-singular-weights.js';
export { networkWithMoreOutputs } from './network-with-more-outputs.js';
export { orthogonalMatrix, orthogonalProjector } from './orthogonal-matrix.js';
export {
  describePathLaw,
  type PathLawKind,
  pathLaw,
  type ReductionInstance,
} from './path-law.js';
export { point } from './point.js';
export { pointAtKink } from './point-at-kink.js';
export { invertibleMatrix, lowRankMatrix, rationalMatrix } from './rational-matrix.js';
export { rightInvertible } from './right-invertible.js';
export { hugeWeights, tinyWeights, unbalancedWeights } from './scaled-weights.js';
export { secondOrderPoint, semidefinitePoint, semidefinitePointOf } from './semidefinite-point.js';
export { SPECTRUM_KINDS, type SpectrumKind, singularValues } from './singular-values.js';
export { nonzeroRational, smallRational } from './small-rational.js';
export { type StratumPoint, stratum, stratumPoint } from './stratum.js';
export {
  deficientProductWeights,
  genericWeights,
  structuredWeights,
  WEIGHT_KINDS,
  type WeightKind,
  weightsOfKind,
  zeroLayerWeights,
} from './structured-weights.js';
export { tiedSaddle } from './tied-saddle.js';
export { type TrainedPoint, trainedPoint } from './trained-point.js';
export { weights } from './weights.js';
export { weightsOfProductRank } from './weights-of-product-rank.js';
export { type DrawnSizes, drawnSizes, wordData } from './word-data.js';
export { type WordMatrices, withSymmetric, wordMatrices } from './word-matrices.js';
export { zeroEndsPoint } from './zero-ends-point.js';
