import type { RationalMatrix } from '../exact/index.js';
import { type Architecture, FloatNetwork, floatMomentsOf } from '../network/index.js';
import { symmetricSpectrum } from '../numeric/index.js';
import { pointAnalysis } from './_internals/point-analysis.js';
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
} as const;

/** What floats say about a point, with how far from each threshold they are. */
export interface FloatVerdict {
  readonly class: PointClass | 'inconclusive';
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
 * zero" makes the verdict `inconclusive`. A Hessian without negative eigenvalues away from the
 * minimum is called a bad saddle because Theorem 2.3 excludes other local minima; so squared loss of
 * a linear network only.
 *
 * O(n³) for the spectrum.
 */
export function floatVerdict(point: AblatedPoint): FloatVerdict | undefined {
  if (!pointAnalysis(point).isSquaredLinear) return undefined;
  const { architecture, moments } = point;
  const network = new FloatNetwork(architecture.widths, floatMomentsOf(moments));
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
  const decided = decide({
    relativeGradient,
    above,
    negative: inertia.negative,
    loss,
    minimum,
    total: Math.abs(moments.yy.trace().toNumber()),
  });
  return {
    ...decided,
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

interface Measured {
  readonly relativeGradient: number;
  readonly above: number;
  readonly negative: number;
  readonly loss: number;
  readonly minimum: Bounds | undefined;
  readonly total: number;
}

function decide(measured: Measured): Pick<FloatVerdict, 'class' | 'reason'> {
  const { gradient, curvature, loss } = FLOAT_THRESHOLDS;
  const unsure = (reason: string) => ({ class: 'inconclusive' as const, reason });
  if (measured.relativeGradient > 10 * gradient)
    return { class: 'not-critical', reason: undefined };
  if (measured.relativeGradient > gradient)
    return unsure('the gradient is neither zero nor clearly not');
  if (measured.above < 100 * curvature)
    return unsure('an eigenvalue of the Hessian is neither zero nor clearly not');
  if (measured.negative > 0) return { class: 'strict-saddle', reason: undefined };
  if (measured.minimum === undefined) return unsure('the smallest loss is not known here');
  const excess =
    (measured.loss - measured.minimum.upper.toNumber()) /
    Math.max(measured.total, Number.MIN_VALUE);
  if (excess <= loss) return { class: 'global-minimum', reason: undefined };
  if (excess <= 1000 * loss) return unsure('the loss is neither the smallest nor clearly not');
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
