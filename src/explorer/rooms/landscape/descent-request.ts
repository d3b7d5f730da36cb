import { type AblatedPoint, floatCriticalPoint, seededChoices } from '../../../landscape/index.js';
import { type FloatNetwork, flatten } from '../../../network/index.js';
import { symmetricSpectrum } from '../../../numeric/index.js';
import type { Request } from '../../worker/request.js';
import { axesOf } from './axes-of.js';
import { spectrumAt } from './directions.js';
import { pointOf } from './point-of.js';
import type { SliceChoice } from './slice-request.js';

export interface DescentChoice extends SliceChoice {
  /** Where it starts: at a place in the slice, or at a distance of 10^−nearness from the point or from zero. */
  readonly start: 'slice' | 'random' | 'zero';
  readonly at: readonly [number, number];
  readonly nearness: number;
  readonly steps: number;
}

/** A run of gradient descent, in floats; some of its steps. */
export interface DescentFound {
  readonly stratum: string;
  readonly stepSize: number;
  /** How often the step was halved because the loss would have risen. */
  readonly halvings: number;
  readonly steps: readonly number[];
  readonly losses: readonly number[];
  /** Where each of them is in the slice: the nearest place of the plane of the two directions. */
  readonly places: readonly (readonly [number, number])[];
  readonly gradientNorm: number;
}

const RECORDED = 360;

/**
 * W ← W − η∇L(W), 1/η the largest eigenvalue of the Hessian at the point and at a global minimum, η halved
 * whenever the loss would rise.
 */
export const descentRequest: Request<DescentChoice, DescentFound> = (choice, report) => {
  const { point } = pointOf(choice);
  const { network, weights: origin, spectrum } = spectrumAt(point);
  const { axes } = axesOf(point, choice.axes, spectrum);
  const n = origin.length;
  const w = choice.start === 'zero' ? new Float64Array(n) : Float64Array.from(origin);
  if (choice.start === 'slice')
    axes.forEach((axis, place) => {
      for (const { power, weights } of axis.terms) {
        const direction = flatten(weights).toNumbers();
        const factor = choice.at[place]! ** power;
        for (let i = 0; i < n; i++) w[i]! += factor * direction[i]!;
      }
    });
  else {
    const choose = seededChoices(choice.setting.seed);
    const direction = Float64Array.from({ length: n }, () => choose(2001) / 1000 - 1);
    const factor = 10 ** -choice.nearness / (Math.hypot(...direction) || 1);
    for (let i = 0; i < n; i++) w[i]! += factor * direction[i]!;
  }
  const place = placeIn(
    axes.map(({ terms }) => flatten(terms[0]!.weights).toNumbers()),
    origin,
  );
  const steepest = Math.max(...spectrum.values.map(Math.abs), steepestAtMinimum(point, network));
  let stepSize = 1 / steepest;
  let halvings = 0;
  // The loss is a difference of terms of this size; what it rises by below their rounding is noise.
  const rounding = 1e-13 * Math.max(1, point.moments.yy.trace().toNumber());
  let loss = network.loss(w);
  const slope = new Float64Array(n);
  const next = new Float64Array(n);
  const steps: number[] = [];
  const losses: number[] = [];
  const places: (readonly [number, number])[] = [];
  const ratio = choice.steps ** (1 / RECORDED);
  let record = 1;
  const note = (step: number) => {
    steps.push(step);
    losses.push(loss);
    places.push(place(w));
  };
  note(0);
  for (let step = 1; step <= choice.steps; step++) {
    network.gradient(w, slope);
    for (let i = 0; i < n; i++) next[i] = w[i]! - stepSize * slope[i]!;
    let tried = network.loss(next);
    while (!(tried <= loss + rounding) && stepSize > 1e-12) {
      stepSize /= 2;
      halvings++;
      for (let i = 0; i < n; i++) next[i] = w[i]! - stepSize * slope[i]!;
      tried = network.loss(next);
    }
    w.set(next);
    loss = tried;
    if (step >= record || step === choice.steps) {
      note(step);
      record = Math.max(step + 1, step * ratio);
    }
    if (step % 10_000 === 0)
      report({ text: `step ${step} of ${choice.steps}`, share: step / choice.steps });
  }
  network.gradient(w, slope);
  return {
    stratum: choice.stratum,
    stepSize,
    halvings,
    steps,
    losses,
    places,
    gradientNorm: Math.hypot(...slope),
  };
};

/** λ_max of the Hessian at the global minimum with all free blocks zero: the scale of a step at the origin too. */
function steepestAtMinimum({ architecture, moments }: AblatedPoint, network: FloatNetwork): number {
  const all = Array.from({ length: architecture.maximalRank }, (_, index) => index + 1);
  const weights = floatCriticalPoint(architecture, moments, all).flatMap((layer) => [...layer]);
  const n = weights.length;
  const hessian = new Float64Array(n * n);
  network.hessian(Float64Array.from(weights), hessian);
  return symmetricSpectrum(hessian, n).values[0]!;
}

/** The coordinates of the orthogonal projection on the plane through the point. */
function placeIn(
  [first, second]: readonly Float64Array[],
  origin: Float64Array,
): (w: Float64Array) => readonly [number, number] {
  const inner = (left: Float64Array, right: Float64Array) =>
    left.reduce((sum, value, i) => sum + value * right[i]!, 0);
  const [aa, ab, bb] = [inner(first!, first!), inner(first!, second!), inner(second!, second!)];
  const determinant = aa * bb - ab * ab;
  return (w) => {
    const moved = w.map((value, i) => value - origin[i]!);
    const [a, b] = [inner(moved, first!), inner(moved, second!)];
    if (Math.abs(determinant) < 1e-12 * aa * bb) return [a / aa, 0];
    return [(a * bb - b * ab) / determinant, (b * aa - a * ab) / determinant];
  };
}
