import { Rational, RationalMatrix, rank, solve } from '../../exact/index.js';
import type { Weights } from '../../network/index.js';
import { type LeakySamples, leakyLoss, leakyPass } from './leaky-pass.js';

/** The smallest loss that one hidden unit reaches, and weights that reach it. */
export interface OneUnitMinimum {
  readonly loss: Rational;
  readonly weights: Weights;
}

/**
 * The global minimum of L = ½‖vσ_α(wX) − Y‖² over all w ∈ R^{d_x} and v ∈ R, for 0 ≤ α ≤ 1: a network
 * with one hidden unit and one output, decided exactly by enumeration.
 *
 * For a sign s of v, ŷ = sσ_α(uX) with u = |v|w. On the closed cone of those u that have a sign pattern on
 * the samples, L is a convex quadratic in u, so its minimum there is that of the whole space, if it lies
 * in the cone, or on a ray of its boundary. Cones have boundary rays, and no line in them, because
 * rank X = d_x: the rays are orthogonal to a sample for d_x = 2, and both directions for d_x = 1. On a
 * ray L is a quadratic in one number. O(2^m).
 *
 * @param samples d_x = 1 or 2, d_y = 1; a few samples.
 * @returns `undefined` where d_x > 2, d_y > 1 or rank X < d_x: that is not decided here.
 */
export function oneUnitMinimum(samples: LeakySamples, slope: Rational): OneUnitMinimum | undefined {
  const { x, y } = samples;
  if (x.rows > 2 || y.rows > 1 || rank(x) < x.rows) return undefined;
  const candidates = [...onRays(samples, slope), ...inCones(samples, slope)];
  return candidates
    .map((weights) => ({ weights, loss: leakyLoss(samples, weights, slope) }))
    .reduce((best, one) => (one.loss.compare(best.loss) < 0 ? one : best));
}

/** On every ray the best v, which may be 0. */
function* onRays({ x, y }: LeakySamples, slope: Rational): Generator<Weights> {
  for (const ray of raysOf(x)) {
    const { features } = leakyPass([ray, UNIT], x, slope);
    const size = features.times(features.transpose());
    if (size.isZero()) yield [ray, RationalMatrix.zero(1, 1)];
    else yield [ray, y.times(features.transpose()).scale(size.at(0, 0).inverse())];
  }
}

function raysOf(x: RationalMatrix): RationalMatrix[] {
  const rays =
    x.rows === 1
      ? [UNIT]
      : Array.from({ length: x.columns }, (_, i) =>
          RationalMatrix.fromRows([[x.at(1, i).negate(), x.at(0, i)]]),
        ).filter((ray) => !ray.isZero());
  return rays.flatMap((ray) => [ray, ray.negate()]);
}

/** Of every sign pattern the least-squares fit, where it has that pattern. */
function* inCones({ x, y }: LeakySamples, slope: Rational): Generator<Weights> {
  for (let pattern = 0; pattern < 2 ** x.columns; pattern++) {
    const signs = Array.from({ length: x.columns }, (_, i) => ((pattern >> i) & 1 ? 1 : -1));
    const scales = signs.map((sign) => (sign > 0 ? Rational.ONE : slope));
    const scaled = x.times(RationalMatrix.diagonal(scales));
    if (rank(scaled) < x.rows) continue;
    const fit = solve(scaled.times(scaled.transpose()), scaled.times(y.transpose()));
    if (fit.kind === 'inconsistent') throw new Error('normal equations have a solution');
    const row = fit.solution.transpose();
    for (const [unit, output] of [
      [row, UNIT],
      [row.negate(), UNIT.negate()],
    ] as const) {
      const heights = unit.times(x).numerators;
      if (heights.every((height, i) => height === 0n || height > 0n === signs[i]! > 0))
        yield [unit, output];
    }
  }
}

const UNIT = RationalMatrix.identity(1);
