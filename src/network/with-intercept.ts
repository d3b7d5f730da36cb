import { RationalMatrix } from '../exact/index.js';
import { Dataset } from './dataset.js';

/** Appends a row of ones to X, so that the network x ↦ Px can express an affine map. */
export function withIntercept(dataset: Dataset): Dataset {
  const m = dataset.sampleCount;
  const ones = RationalMatrix.ofIntegers(1, m, new Array<bigint>(m).fill(1n));
  return Dataset.of({
    ...dataset,
    x: dataset.x.above(ones),
    inputNames: [...dataset.inputNames, 'intercept'],
  });
}
