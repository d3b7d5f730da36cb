import { type Rational, RationalMatrix } from '../../exact/index.js';
import type { Weights } from '../../network/index.js';
import { type LeakySamples, leakyPass } from './leaky-pass.js';

/**
 * ∂L/∂W_1, …, ∂L/∂W_{H+1} of a network with σ_α; `undefined` where a preactivation is 0 on a sample
 * and α ≠ 1, for L need not be differentiable there.
 *
 * @throws SHAPE_MISMATCH
 */
export function leakyGradient(
  { x, y }: LeakySamples,
  weights: Weights,
  slope: Rational,
): readonly RationalMatrix[] | undefined {
  const { preactivations, output } = leakyPass(weights, x, slope);
  const isLinear = slope.numerator === slope.denominator;
  if (!isLinear && preactivations.some(({ numerators }) => numerators.includes(0n)))
    return undefined;
  const gradient: RationalMatrix[] = [];
  let back = output.minus(y);
  for (let k = weights.length - 1; k >= 0; k--) {
    const below = k === 0 ? x : leakyPass(weights.slice(0, k + 1), x, slope).features;
    gradient.unshift(back.times(below.transpose()));
    if (k > 0) back = sloped(weights[k]!.transpose().times(back), preactivations[k - 1]!, slope);
  }
  return gradient;
}

/** Entries under a negative preactivation times α. */
function sloped(
  values: RationalMatrix,
  { numerators: before }: RationalMatrix,
  slope: Rational,
): RationalMatrix {
  const { rows, columns, numerators, denominator } = values;
  return RationalMatrix.ofIntegers(
    rows,
    columns,
    numerators.map((value, at) => value * (before[at]! < 0n ? slope.numerator : slope.denominator)),
    denominator * slope.denominator,
  );
}
