export type { FloatMoments } from './float-moments.js';
export { floatMomentsFromSamples } from './float-moments-from-samples.js';
export { FloatNetwork } from './float-network.js';
