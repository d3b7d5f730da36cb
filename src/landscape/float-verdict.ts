import type { RationalMatrix } from '../exact/index.js';
import { type Architecture, FloatNetwork, floatMomentsOf } from '../network/index.js';
import { symmetricSpectrum } from '../numeric/index.js';
import { gapAboveMinimum } from './_internals/gap-above-minimum.js';
import { pointAnalysis } from './_internals/point-analysis.js';
import { rankModuloPrimes } from './_internals/rank-modulo.js';
import { RoundingBounds } from './_internals/rounding-bounds.js';
import { seemsTightened } from './_internals/seems-tightened.js';
import type { AblatedPoint } from './ablated-point.js';
import { globalMinimum } from './classify-global-minimum.js';
import type { Bounds, PointClass } from './classify-result.js';

/** The thresholds of a float verdict, relative to the size of the Hessian and of the loss. */
export const FLOAT_THRESHOLDS = {
  /** ‖∇L‖ ≤ this · λ_max · max(1, ‖W‖) counts as a vanishing gradient; above ten times it, as not. */
  gradient: 1e-8,
  /** |λ| ≤ this · λ_max counts as zero; from a hundred times it on, as not. */
  curvature: 1e-7,
  /** L − min ≤ this · max(min, tr Σ_YY) counts as attaining the minimum. */
  loss: 1e-9,
  /** Weights that differ by at most this · max(1, |w|) and a Newton step are nearby. */
  nearby: 1e-7,
} as const;

/** What floats say about a point, with how far from each threshold they are. */
export interface FloatVerdict {
  readonly class: PointClass | 'inconclusive';
  /**
   * Whether the exact gradient vanishes. Where it does not, a class other than `not-critical` is that
   * of a critical point nearby, up to the thresholds; the point itself is not critical.
   */
  readonly isCritical: boolean;
  /** Why it is inconclusive. */
  readonly reason: string | undefined;
  readonly loss: number;
  readonly globalMinimum: Bounds | undefined;
  readonly gradientNorm: number;
  /** gradientNorm / (λ_max · max(1, ‖W‖)), compared with the threshold. */
  readonly relativeGradient: number;
  readonly inertia: { readonly positive: number; readonly negative: number; readonly zero: number };
  readonly smallestEigenvalue: number;
  readonly largestEigenvalue: number;
  /** The largest |λ| counted as zero and the smallest counted as not, relative to λ_max. */
  readonly gap: { readonly below: number; readonly above: number };
}

/**
 * Classifies a point as float64 sees it: for trained weights, which are never exactly critical.
 *
 * `sampled`, at best: no more than a proposal. A gradient or an eigenvalue between "zero" and "not
 * zero" makes the verdict `inconclusive`, and so does rounding that could hide the difference. A
 * Hessian without negative eigenvalues away from the minimum is called a bad saddle because Theorem
 * 2.3 excludes other local minima; so squared loss of a linear network only.
 *
 * Floats cannot see that a number is zero, only that it is small, and every neighbourhood of a bad
 * saddle holds strict ones. So where the exact gradient vanishes, "zero" is counted: as many
 * eigenvalues as the exact Hessian has in its kernel (by its rank modulo primes) are zero, and if more
 * are small the verdict is `inconclusive`. A loss is called the smallest only where the next critical
 * value is far from it. Where the exact gradient does not vanish, the class speaks of the critical
 * points nearby: the negative curvature of a strict saddle is theirs too, and so is a loss below the
 * next critical value, by bounds on how much both change that far. That leaves the bad saddle, which
 * no bound shows: there rounding must account for every small eigenvalue, and A24's ranks be clear.
 *
 * O(n³) for the spectrum.
 */
export function floatVerdict(point: AblatedPoint): FloatVerdict | undefined {
  const analysis = pointAnalysis(point);
  if (!analysis.isSquaredLinear) return undefined;
  const { isCritical } = analysis;
  const { architecture, moments } = point;
  const floatMoments = floatMomentsOf(moments);
  const network = new FloatNetwork(architecture.widths, floatMoments);
  const n = architecture.parameterCount;
  const w = flat(architecture, point.weights);
  const slope = new Float64Array(n);
  const hessian = new Float64Array(n * n);
  network.gradient(w, slope);
  network.hessian(w, hessian);
  const { values } = symmetricSpectrum(hessian, n);
  const size = Math.max(Math.abs(values[0]!), Math.abs(values[n - 1]!));
  const scale = size > 0 ? size : 1;
  const gradientNorm = norm(slope);
  const relativeGradient = gradientNorm / (scale * Math.max(1, norm(w)));
  const sizes = [...values].map((value) => Math.abs(value) / scale);
  const isZero = (relative: number) => relative <= FLOAT_THRESHOLDS.curvature;
  const below = Math.max(0, ...sizes.filter(isZero));
  const above = Math.min(
    ...sizes.filter((relative) => !isZero(relative)),
    Number.POSITIVE_INFINITY,
  );
  const count = (test: (value: number) => boolean) => [...values].filter(test).length;
  const edge = FLOAT_THRESHOLDS.curvature * scale;
  const inertia = {
    positive: count((value) => value > edge),
    negative: count((value) => value < -edge),
    zero: count((value) => Math.abs(value) <= edge),
  };
  const minimum = globalMinimum(point);
  const loss = network.loss(w);
  const total = Math.abs(moments.yy.trace().toNumber());
  const bounds = new RoundingBounds(architecture.widths, floatMoments, w, hessian);
  const lossUnit = Math.max(total, Number.MIN_VALUE);
  const largest = w.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  // Newton's step is at most the gradient over the smallest curvature that is not zero.
  const radius =
    FLOAT_THRESHOLDS.nearby * largest +
    (Number.isFinite(above) ? gradientNorm / (above * scale) : 0);
  const decided = decide({
    isCritical,
    relativeGradient,
    below,
    above,
    lowest: values[n - 1]! / scale,
    negative: inertia.negative,
    excess: () => (loss - minimum.upper.toNumber()) / lossUnit,
    gap: () => (gapAboveMinimum(point)?.toNumber() ?? Number.POSITIVE_INFINITY) / lossUnit,
    nonzero: n - inertia.zero,
    nonzeroExactly: () => rankModuloPrimes(analysis.hessian),
    seemsTightened: () => seemsTightened(point.weights, moments) === true,
    curvatureError: bounds.eigenvalueError / scale,
    lossError: bounds.lossError / lossUnit,
    curvatureChange: () => bounds.eigenvalueChange(radius) / scale,
    lossChange: () => bounds.lossChange(radius) / lossUnit,
  });
  return {
    ...decided,
    isCritical,
    loss,
    globalMinimum: minimum,
    gradientNorm,
    relativeGradient,
    inertia,
    smallestEigenvalue: values[n - 1]!,
    largestEigenvalue: values[0]!,
    gap: { below, above },
  };
}

/** Everything relative: curvatures to λ_max, losses to tr Σ_YY. */
interface Measured {
  readonly isCritical: boolean;
  readonly relativeGradient: number;
  /** The largest curvature counted as zero and the smallest counted as not. */
  readonly below: number;
  readonly above: number;
  /** The lowest curvature. */
  readonly lowest: number;
  /** How many are negative, and how many are counted as not zero. */
  readonly negative: number;
  readonly nonzero: number;
  /** How many are not zero: the rank of the exact Hessian. */
  readonly nonzeroExactly: () => number;
  readonly seemsTightened: () => boolean;
  /** Loss above the smallest. */
  readonly excess: () => number;
  /** The next critical value above the smallest; ∞ if there is none. */
  readonly gap: () => number;
  readonly curvatureError: number;
  readonly lossError: number;
  /** By how much they may change on the way to a critical point nearby. */
  readonly curvatureChange: () => number;
  readonly lossChange: () => number;
}

function decide(measured: Measured): Pick<FloatVerdict, 'class' | 'reason'> {
  const { gradient, curvature, loss } = FLOAT_THRESHOLDS;
  const { isCritical, relativeGradient, below, above, curvatureError } = measured;
  const unsure = (reason: string) => ({ class: 'inconclusive' as const, reason });
  if (!isCritical) {
    if (relativeGradient > 10 * gradient) return { class: 'not-critical', reason: undefined };
    if (relativeGradient > gradient) return unsure('the gradient is neither zero nor clearly not');
  }
  // Not `>`: a bound that overflowed bounds nothing.
  if (!(curvatureError <= curvature)) return unsure('rounding hides eigenvalues of the Hessian');
  if (above < 100 * curvature)
    return unsure('an eigenvalue of the Hessian is neither zero nor clearly not');
  if (measured.negative > 0) {
    if (!isCritical && -measured.lowest <= measured.curvatureChange())
      return unsure('the negative curvature may be gone at a critical point nearby');
    return { class: 'strict-saddle', reason: undefined };
  }
  const excess = measured.excess();
  const isLeast = { class: 'global-minimum' as const, reason: undefined };
  if (measured.gap() === Number.POSITIVE_INFINITY && (isCritical || excess <= loss)) return isLeast;
  if (!(measured.lossError <= loss))
    return unsure('rounding hides how far the loss is above the smallest');
  if (excess <= loss) {
    // A critical value below the next one is the smallest.
    const reach = isCritical ? 1000 * loss : Math.max(1000 * loss, excess + measured.lossChange());
    return measured.gap() > reach
      ? isLeast
      : unsure('the loss is the smallest or that of another critical value as near');
  }
  if (excess <= 1000 * loss || measured.gap() === Number.POSITIVE_INFINITY)
    return unsure('the loss is neither the smallest nor clearly not');
  // A bad saddle if the small eigenvalues are zero.
  if (isCritical ? measured.nonzeroExactly() > measured.nonzero : below > curvatureError)
    return unsure('an eigenvalue of the Hessian is small, but not zero');
  if (!isCritical && (excess <= measured.lossChange() || !measured.seemsTightened()))
    return unsure('a critical point nearby may be of another kind');
  return { class: 'bad-saddle', reason: undefined };
}

function flat(architecture: Architecture, weights: readonly RationalMatrix[]): Float64Array {
  const all = new Float64Array(architecture.parameterCount);
  for (const { k, offset } of architecture.layers()) all.set(weights[k - 1]!.toNumbers(), offset);
  return all;
}

function norm(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}
