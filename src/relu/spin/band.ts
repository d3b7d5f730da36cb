import { LemmascopeError } from '../../diagnostics/index.js';
import { bandAtSize } from './_internals/band-at-size.js';
import {
  estimator,
  fitTest,
  meansOf,
  resampled,
  statisticsOf,
} from './_internals/band-statistics.js';
import { EXPONENTS, type PowerLaw } from './_internals/fit-power-law.js';
import type { Band, BandPlan, Extrapolation, SizedSamples } from './band-result.js';
import { groundStateEnergy, thresholdEnergy } from './thresholds.js';

/** A resample of fewer could be of one minimum alone, without spread. */
const LEAST_MINIMA = 10;

/** As near to the end of the exponents tried as not to be told from it. */
const END = 0.002;

/**
 * What samples of minima say of the band of the H-spin spherical model: energies per spin at each
 * size, their limit by a power law, and how their spread falls with Λ.
 *
 * Intervals are percentiles of a bootstrap over the minima of each size; shares have
 * Clopper–Pearson intervals. Nothing here is about networks, nor about minima that descent from
 * uniform points does not reach; the limit holds under the power law, of which only the fit is tested.
 *
 * @throws MINIMA_TOO_FEW
 */
export function band(sized: readonly SizedSamples[], plan: BandPlan): Band {
  const { spins, seed, confidence, resamples } = plan;
  const ordered = [...sized].sort((a, b) => a.size - b.size);
  const energies = ordered.map(({ samples }) =>
    Float64Array.from(
      samples.filter(({ kind }) => kind === 'minimum'),
      ({ energy }) => energy,
    ).sort(),
  );
  const sizes = ordered.map(({ size }) => size);
  for (const [index, { length }] of energies.entries())
    if (length < LEAST_MINIMA)
      throw new LemmascopeError('MINIMA_TOO_FEW', {
        path: `Λ = ${sizes[index]}`,
        expected: `at least ${LEAST_MINIMA} descents that end in a minimum`,
        actual: String(length),
      });
  const drawn = resampled(sizes, energies, plan);
  const estimate = estimator(drawn, confidence);
  const own = statisticsOf(sizes, energies);
  const [threshold, ground] = [-thresholdEnergy(spins), -groundStateEnergy(spins)];
  const edgeLaw = () => {
    const { limit: value, misfit } = own.edge!;
    const limit = estimate(value, (one) => one.edge!.limit);
    const inside = (energy: number) => limit.low <= energy && energy <= limit.high;
    return {
      limit,
      misfit,
      thresholdInside: inside(threshold),
      groundStateInside: inside(ground),
    };
  };
  const extrapolation = (law: PowerLaw): Extrapolation => {
    const limit = estimate(law.limit, (one) => one.law!.limit);
    const exponent = estimate(law.exponent, (one) => one.law!.exponent);
    const [first, last] = EXPONENTS;
    const within = (value: number) => ({
      value,
      inside: limit.low <= value && value <= limit.high,
    });
    return {
      limit,
      factor: estimate(law.factor, (one) => one.law!.factor),
      exponent,
      exponentAtEnd: exponent.low < first + END || exponent.high > last - END,
      threshold: within(threshold),
      groundState: within(ground),
      edgeLaw: edgeLaw(),
      ...(sizes.length > 3 ? { fit: fitTest(law, meansOf(own.sizes, sizes, energies), plan) } : {}),
    };
  };
  const falling = (value: number) => estimate(value, (one) => one.falling!);
  return {
    spins,
    seed,
    confidence,
    resamples,
    thresholdEnergy: -threshold,
    groundStateEnergy: -ground,
    sizes: ordered.map(({ size, samples }, index) =>
      bandAtSize(size, samples, energies[index]!, {
        own: own.sizes[index]!,
        threshold,
        ground,
        confidence,
        estimate: (value, of) => estimate(value, (one) => of(one.sizes[index]!)),
      }),
    ),
    ...(own.law === undefined ? {} : { extrapolation: extrapolation(own.law) }),
    ...(own.falling === undefined
      ? {}
      : {
          narrowing: {
            exponent: falling(own.falling),
            narrows: falling(own.falling).low > 0,
          },
        }),
  };
}
