import { RationalMatrix } from '../exact/index.js';
import { gradient } from '../network/index.js';
import { decayOf } from './_internals/decay-of.js';
import { isCutOff, restrict, subNetworksOf } from './_internals/sub-networks.js';
import type { AblatedPoint } from './ablated-point.js';

/**
 * ∂L/∂W_k, one d_k × d_{k-1} matrix per layer, of a loss that may be weighted, decayed or that of a
 * ReLU network.
 *
 * @throws POINT_ON_ACTIVATION_BOUNDARY where a ReLU has a kink; POINT_NEEDS_SAMPLES.
 */
export function ablatedGradient(point: AblatedPoint): readonly RationalMatrix[] {
  const decay = decayOf(point);
  let sum = point.weights.map((weight) => weight.scale(decay));
  for (const part of subNetworksOf(point)) {
    if (isCutOff(part)) continue;
    const slopes = gradient(restrict(point.weights, part), part.moments);
    sum = sum.map((total, index) =>
      total.plus(
        part.units === undefined
          ? slopes[index]!
          : scatter(total, slopes[index]!, part.units[index + 1]!, part.units[index]!),
      ),
    );
  }
  return sum;
}

/** `values` at the given rows and columns of a matrix shaped like `frame`, zero elsewhere. */
function scatter(
  frame: RationalMatrix,
  values: RationalMatrix,
  rows: readonly number[],
  columns: readonly number[],
): RationalMatrix {
  const numerators = new Array<bigint>(frame.rows * frame.columns).fill(0n);
  rows.forEach((i, a) => {
    columns.forEach((j, b) => {
      numerators[i * frame.columns + j] = values.numerators[a * values.columns + b]!;
    });
  });
  return RationalMatrix.ofIntegers(frame.rows, frame.columns, numerators, values.denominator);
}
