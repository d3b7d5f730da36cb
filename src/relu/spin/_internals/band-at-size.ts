import { exactInterval } from '../../audit/index.js';
import type { BandAtSize, Estimate } from '../band-result.js';
import type { MinimumSample } from '../sample-minimum.js';
import { QUANTILES, type SizeStatistics } from './band-statistics.js';

/** What the samples of one size say; `energies` are those of its minima, sorted. */
export function bandAtSize(
  size: number,
  samples: readonly MinimumSample[],
  energies: Float64Array,
  {
    own,
    threshold,
    ground,
    confidence,
    estimate,
  }: {
    readonly own: SizeStatistics;
    readonly threshold: number;
    readonly ground: number;
    readonly confidence: number;
    readonly estimate: (value: number, of: (one: SizeStatistics) => number) => Estimate;
  },
): BandAtSize {
  const minima = samples.filter(({ kind }) => kind === 'minimum');
  const share = (inside: (energy: number) => boolean): Estimate => {
    const count = energies.filter(inside).length;
    return {
      value: count / energies.length,
      ...exactInterval(count, energies.length, 1 - confidence),
    };
  };
  const count = (kind: MinimumSample['kind']) =>
    samples.filter((sample) => sample.kind === kind).length;
  const apart = minima.flatMap(({ energy, groundState }) =>
    groundState === undefined ? [] : [Math.abs(energy - groundState)],
  );
  return {
    size,
    descents: samples.length,
    minima: minima.length,
    saddles: count('saddle'),
    open: count('open'),
    mean: estimate(own.mean, (one) => one.mean),
    deviation: estimate(own.deviation, (one) => one.deviation),
    quantiles: QUANTILES.map((p, k) => ({
      p,
      ...estimate(own.quantiles[k]!, (one) => one.quantiles[k]!),
    })),
    above: share((energy) => energy > threshold),
    between: share((energy) => energy <= threshold && energy >= ground),
    below: share((energy) => energy < ground),
    smallestCurvature: Math.min(...minima.map(({ curvature }) => curvature)),
    ...(apart.length === 0 ? {} : { aboveGroundState: Math.max(...apart) }),
  };
}
