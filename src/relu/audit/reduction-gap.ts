import type { PathActivity } from './path-activity.js';

/** How far q·Ŷ is from W_{H+1}⋯W_1X on samples, relative to the latter, in Frobenius norm. */
export interface ReductionGap {
  /** The least-squares q, by which the gap is smallest; undefined where Ŷ = 0. */
  readonly bestScale: number | undefined;
  /** ‖qŶ − W⋯WX‖/‖W⋯WX‖ for that q: from 0 to 1, and 1 is what q = 0 gives. */
  readonly best: number | undefined;
  /** The same for q = 1/ρ̂, the q of Corollary 3.2; undefined where no path is ever active. */
  readonly byShare: number | undefined;
}

/**
 * How far one network is from the linear one that Corollary 3.2 puts in its place.
 *
 * The corollary is about E_Z[qŶ]; a network has one Z per sample, so a gap is no counterexample to it:
 * it is what the two assumptions would have to average away. Undefined where W_{H+1}⋯W_1X = 0.
 */
export function reductionGap({ output, linear }: PathActivity, share: number): ReductionGap {
  // Each is divided by its largest entry, so that no square overflows or vanishes.
  const outputSize = largest(output);
  const linearSize = largest(linear);
  if (outputSize === 0)
    return { bestScale: undefined, best: linearSize === 0 ? undefined : 1, byShare: undefined };
  if (linearSize === 0) return { bestScale: 0, best: undefined, byShare: undefined };
  let outputs = 0;
  let products = 0;
  let linears = 0;
  for (let i = 0; i < output.length; i++) {
    const a = output[i]! / outputSize;
    const b = linear[i]! / linearSize;
    outputs += a * a;
    products += a * b;
    linears += b * b;
  }
  const gap = (scale: number) => {
    let sum = 0;
    for (let i = 0; i < output.length; i++)
      sum += (scale * (output[i]! / outputSize) - linear[i]! / linearSize) ** 2;
    return Math.sqrt(sum / linears);
  };
  const scale = products / outputs;
  return {
    bestScale: (scale * linearSize) / outputSize,
    best: Math.min(1, gap(scale)),
    byShare: share > 0 ? gap(outputSize / linearSize / share) : undefined,
  };
}

const largest = (values: Float64Array) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
