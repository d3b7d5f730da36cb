import { RationalMatrix } from '../../../exact/index.js';
import { Architecture, unflatten, type Weights } from '../../../network/index.js';

/** The architecture on the Iris data with these hidden widths. */
export const irisArchitecture = (hidden: string): Architecture =>
  Architecture.of([4, ...hidden.split('-').map(Number), 3]);

/** Float weights as the rationals that their decimals say, as files of points are read. */
export const exactWeights = (architecture: Architecture, vector: readonly number[]): Weights =>
  unflatten(architecture, RationalMatrix.fromRows(vector.map((value) => [String(value)])));
