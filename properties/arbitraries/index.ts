export { architecture } from './architecture.js';
export { criticalPoint } from './critical-point.js';
export { anyData, type Data, fullRankData } from './data.js';
export { firstLayerStationaryPoint } from './first-layer-stationary-point.js';
export { point } from './point.js';
export { invertibleMatrix, lowRankMatrix, rationalMatrix } from './rational-matrix.js';
export { nonzeroRational, smallRational } from './small-rational.js';
export { type StratumPoint, stratum, stratumPoint } from './stratum.js';
export { weights } from './weights.js';
