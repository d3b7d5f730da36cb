export { leakyGradient } from './leaky-gradient.js';
export { type LeakySamples, leakyLoss, leakyPass } from './leaky-pass.js';
export { type OneUnitMinimum, oneUnitMinimum } from './one-unit-minimum.js';
