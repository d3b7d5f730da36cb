import { Rational, RationalMatrix } from '../../exact/index.js';
import type { ForwardPass } from '../../landscape/index.js';
import type { Weights } from '../../network/index.js';

/**
 * Sends X through a network with σ_α after every layer but the last: σ_α(b) = b for b ≥ 0 and αb
 * below. α = 1 is the linear network and α = 0 the ReLU network. Exact.
 *
 * @param x d_x × m.
 * @param slope α.
 */
export function leakyPass(weights: Weights, x: RationalMatrix, slope: Rational): ForwardPass {
  const preactivations: RationalMatrix[] = [];
  let features = x;
  for (const weight of weights.slice(0, -1)) {
    const before = weight.times(features);
    preactivations.push(before);
    features = leaky(before, slope);
  }
  return { preactivations, features, output: weights.at(-1)!.times(features) };
}

function leaky(before: RationalMatrix, slope: Rational): RationalMatrix {
  const { rows, columns, numerators, denominator } = before;
  return RationalMatrix.ofIntegers(
    rows,
    columns,
    numerators.map((value) => value * (value < 0n ? slope.numerator : slope.denominator)),
    denominator * slope.denominator,
  );
}

/** What a network is fitted to. */
export interface LeakySamples {
  /** X, d_x × m. */
  readonly x: RationalMatrix;
  /** Y, d_y × m. */
  readonly y: RationalMatrix;
}

/** L = ½‖Ŷ − Y‖² of a network with σ_α, exact. @throws SHAPE_MISMATCH */
export function leakyLoss({ x, y }: LeakySamples, weights: Weights, slope: Rational): Rational {
  const error = leakyPass(weights, x, slope).output.minus(y);
  return error.times(error.transpose()).trace().times(Rational.of(1, 2));
}
