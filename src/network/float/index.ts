export type { FloatMoments } from './float-moments.js';
export { floatMomentsFromSamples } from './float-moments-from-samples.js';
export { floatMomentsOf } from './float-moments-of.js';
export { FloatNetwork } from './float-network.js';
