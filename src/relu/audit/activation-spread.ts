import { quantileSorted } from 'd3-array';
import { exactInterval, type Interval } from './exact-interval.js';

/** Minimum, quartiles and maximum. */
export interface FiveNumbers {
  readonly min: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly max: number;
}

/** The five numbers of a sample; quartiles are interpolated (R's type 7). */
export function fiveNumbers(values: readonly number[]): FiveNumbers {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (p: number) => quantileSorted(sorted, p) as number;
  return { min: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), max: at(1) };
}

/** How the activation probabilities of paths differ, estimated from m samples. */
export interface ActivationSpread {
  /** ρ̂: active (path, sample) pairs among all. */
  readonly mean: number;
  /** Per path, the share of samples on which it is active. */
  readonly shares: readonly number[];
  /** Per path, an interval; all of them hold together with the confidence stated. */
  readonly intervals: readonly Interval[];
  readonly summary: FiveNumbers;
  /** Paths active on no sample, and on every sample. */
  readonly never: number;
  readonly always: number;
  /**
   * Estimate of (1/P)Σ_h (p_h − p̄)², the variance between the P paths, free of what sampling adds:
   * unbiased however the paths depend on one another, so it may come out negative.
   */
  readonly variance: number;
  /** √((1/P)Σ_h (p̂_h − p̂̄)²), and an interval for the same of the true probabilities. */
  readonly deviation: number;
  readonly deviationInterval: Interval;
  /** Two of the probabilities differ by at least this much; 0 where that cannot be said. */
  readonly differenceAtLeast: number;
}

/**
 * The distribution of activation probabilities over paths, A1p-m says it is a single point.
 *
 * For samples that are independent and of one law, with the network chosen without looking at them:
 * the intervals of the paths hold together with a chance of at least 1 − `error` (Clopper–Pearson,
 * Bonferroni), and so does, by itself, the interval of the deviation. With D_i = Z_i − mean(Z_i) ∈
 * R^P the latter is ‖ΣD_i/m‖/√P ± (½m^{−1/2} + √(ln(1/error)/2m)): the norm of the error has at most
 * the first as its mean, and one sample changes it by at most 1/m (McDiarmid). Both hold for every
 * law and every m, and are wider than approximate ones would be.
 *
 * @param active Z per path, m ≥ 2 samples each.
 */
export function activationSpread(active: readonly Uint8Array[], error: number): ActivationSpread {
  const paths = active.length;
  const m = active[0]!.length;
  const counts = active.map((z) => z.reduce((sum, value) => sum + value, 0));
  const shares = counts.map((count) => count / m);
  const mean = counts.reduce((sum, count) => sum + count, 0) / (paths * m);
  const intervals = intervalsOf(counts, m, error / paths);
  const between = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / paths;
  const deviation = Math.sqrt(between);
  const radius = 1 / (2 * Math.sqrt(m)) + Math.sqrt(Math.log(1 / error) / (2 * m));
  return {
    mean,
    shares,
    intervals,
    summary: fiveNumbers(shares),
    never: counts.filter((count) => count === 0).length,
    always: counts.filter((count) => count === m).length,
    variance: (m * between - meanWithin(active)) / (m - 1),
    deviation,
    deviationInterval: {
      low: Math.max(0, deviation - radius),
      // Numbers in [0, 1] deviate by at most ½.
      high: Math.min(0.5, deviation + radius),
    },
    differenceAtLeast: Math.max(
      0,
      Math.max(...intervals.map(({ low }) => low)) - Math.min(...intervals.map(({ high }) => high)),
    ),
  };
}

/** The mean over samples of ‖D_i‖²/P: s(1 − s) where s is the share of paths active on the sample. */
function meanWithin(active: readonly Uint8Array[]): number {
  const m = active[0]!.length;
  let sum = 0;
  for (let i = 0; i < m; i++) {
    let on = 0;
    for (const z of active) on += z[i]!;
    const share = on / active.length;
    sum += share * (1 - share);
  }
  return sum / m;
}

/** Paths with the same count share their interval. */
function intervalsOf(counts: readonly number[], m: number, error: number): Interval[] {
  const known = new Map<number, Interval>();
  return counts.map((count) => {
    const interval = known.get(count) ?? exactInterval(count, m, error);
    known.set(count, interval);
    return interval;
  });
}
