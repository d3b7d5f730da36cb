import { binomialUpperTail } from './_internals/binomial-tail.js';

/** Lower and upper end of an interval of probabilities. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The Clopper–Pearson interval for a success probability after `successes` of `trials`: it contains
 * the probability with a chance of at least 1 − `error`, for every probability and every number of
 * trials. Ends are found by bisection to 2⁻⁵⁰ and rounded outwards by as much.
 */
export function exactInterval(successes: number, trials: number, error: number): Interval {
  const low =
    successes === 0
      ? 0
      : bisected((p) => binomialUpperTail(trials, successes, p) <= error / 2) - STEP;
  const high =
    successes === trials
      ? 1
      : 1 - bisected((p) => binomialUpperTail(trials, trials - successes, p) <= error / 2) + STEP;
  return { low: Math.max(0, low), high: Math.min(1, high) };
}

const STEP = 2 ** -50;

/** The largest p in [0, 1] at which a test that fails from some p on still holds. */
function bisected(holds: (p: number) => boolean): number {
  let low = 0;
  let high = 1;
  while (high - low > STEP) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
