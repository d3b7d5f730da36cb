export { Architecture, type Layer } from './architecture.js';
export { center } from './center.js';
export { Dataset, type DatasetParts } from './dataset.js';
export { gradientByDifferences, hessianByDifferences } from './derivatives-by-differences.js';
export {
  type FloatMoments,
  FloatNetwork,
  floatMomentsFromSamples,
  floatMomentsOf,
} from './float/index.js';
export { gradient } from './gradient.js';
export { HessianBlocks } from './hessian.js';
export { hessianVectorProduct } from './hessian-vector-product.js';
export { loss } from './loss.js';
export { type Moments, momentsOf } from './moments.js';
export { PartialProducts } from './partial-products.js';
export { type Point, pointOf } from './point.js';
export { type CsvOptions, readCsv } from './read-csv.js';
export { checkWeights, flatten, unflatten, vecRowMajor, type Weights } from './weights.js';
export { withIntercept } from './with-intercept.js';
