import type { BandPlan, Estimate } from '../band-result.js';
import { gaussianStream, indexStream } from '../gaussian.js';
import {
  fallingExponent,
  fitEdgeLaw,
  fitPowerLaw,
  type PowerLaw,
  type SizedMean,
} from './fit-power-law.js';
import { meanAndDeviation, quantile } from './statistics.js';

/** Quantiles that are told of. */
export const QUANTILES = [0.05, 0.5, 0.95] as const;

/** Of the energies of one size. */
export interface SizeStatistics {
  readonly mean: number;
  readonly deviation: number;
  readonly quantiles: readonly number[];
}

/** Everything that gets an interval, of one set of samples. */
export interface Statistics {
  readonly sizes: readonly SizeStatistics[];
  readonly law: PowerLaw | undefined;
  readonly edge: ReturnType<typeof fitEdgeLaw> | undefined;
  readonly falling: number | undefined;
}

/** The statistics of energies, sorted, of each size. */
export function statisticsOf(
  sizes: readonly number[],
  energies: readonly Float64Array[],
): Statistics {
  const each = energies.map((sorted) => ({
    ...meanAndDeviation(sorted),
    quantiles: QUANTILES.map((p) => quantile(sorted, p)),
  }));
  const means = meansOf(each, sizes, energies);
  return {
    sizes: each,
    law: sizes.length < 3 ? undefined : fitPowerLaw(means),
    edge: sizes.length < 3 ? undefined : fitEdgeLaw(means),
    falling:
      sizes.length < 2
        ? undefined
        : fallingExponent(
            sizes.map((size, index) => ({
              size,
              value: each[index]!.deviation,
              weight: energies[index]!.length,
            })),
          ),
  };
}

/** The means of each size with their variances. */
export const meansOf = (
  each: readonly SizeStatistics[],
  sizes: readonly number[],
  energies: readonly Float64Array[],
): SizedMean[] =>
  sizes.map((size, index) => ({
    size,
    mean: each[index]!.mean,
    variance: each[index]!.deviation ** 2 / energies[index]!.length,
  }));

/** The statistics of samples drawn from the samples, with replacement, size by size. */
export function resampled(
  sizes: readonly number[],
  energies: readonly Float64Array[],
  { spins, seed, resamples }: BandPlan,
): Statistics[] {
  const choose = indexStream(seed, spins, BOOTSTRAP);
  return Array.from({ length: resamples }, () =>
    statisticsOf(
      sizes,
      energies.map((sorted) => sortedResample(sorted, choose)),
    ),
  );
}

/** How often each is drawn is all that matters, so the resample of sorted numbers is sorted too. */
function sortedResample(sorted: Float64Array, choose: (bound: number) => number): Float64Array {
  const times = new Uint32Array(sorted.length);
  for (let k = 0; k < sorted.length; k++) times[choose(sorted.length)]! += 1;
  const drawn = new Float64Array(sorted.length);
  let at = 0;
  for (let k = 0; k < sorted.length; k++)
    for (let copy = times[k]!; copy > 0; copy--) drawn[at++] = sorted[k]!;
  return drawn;
}

/** Numbers of streams that no sample has. */
const BOOTSTRAP = -1;
const FIT = -2;

/** Percentile intervals from resampled statistics. */
export const estimator =
  (drawn: readonly Statistics[], confidence: number) =>
  (value: number, of: (one: Statistics) => number): Estimate => {
    const sorted = Float64Array.from(drawn, of).sort();
    return {
      value,
      low: quantile(sorted, (1 - confidence) / 2),
      high: quantile(sorted, (1 + confidence) / 2),
    };
  };

/** How often means that scatter about the law by their errors fit worse than these do. */
export function fitTest(
  law: PowerLaw,
  means: readonly SizedMean[],
  { spins, seed, resamples }: BandPlan,
) {
  const gaussian = gaussianStream(seed, spins, FIT);
  let worse = 0;
  for (let k = 0; k < resamples; k++) {
    const scattered = means.map(({ size, variance }) => ({
      size,
      variance,
      mean: law.limit + law.factor * size ** -law.exponent + Math.sqrt(variance) * gaussian(),
    }));
    if (fitPowerLaw(scattered).misfit >= law.misfit) worse++;
  }
  return { misfit: law.misfit, p: (1 + worse) / (1 + resamples) };
}
