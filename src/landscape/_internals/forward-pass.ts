import { RationalMatrix } from '../../exact/index.js';
import type { AblatedPoint } from '../ablated-point.js';

/** What one pass of the samples through the network gives. */
export interface ForwardPass {
  /** W_1X, …: the input of each hidden layer's activation, d_k × m. */
  readonly preactivations: readonly RationalMatrix[];
  /** The input of the last layer, d_H × m. */
  readonly features: RationalMatrix;
  /** Ŷ, d_y × m. */
  readonly output: RationalMatrix;
}

/** Sends X through the layers, with max(0, ·) after every layer but the last for a ReLU network. */
export function forwardPass(
  point: Pick<AblatedPoint, 'weights' | 'activation'>,
  x: RationalMatrix,
): ForwardPass {
  const preactivations: RationalMatrix[] = [];
  let features = x;
  for (const weight of point.weights.slice(0, -1)) {
    const before = weight.times(features);
    preactivations.push(before);
    features = point.activation === 'relu' ? positivePart(before) : before;
  }
  return { preactivations, features, output: point.weights.at(-1)!.times(features) };
}

function positivePart({ rows, columns, numerators, denominator }: RationalMatrix): RationalMatrix {
  return RationalMatrix.ofIntegers(
    rows,
    columns,
    numerators.map((value) => (value > 0n ? value : 0n)),
    denominator,
  );
}
