import {
  type Classification,
  classify,
  type EscapeResult,
  escapeFrom,
  type FloatVerdict,
  floatVerdict,
  pointDocument,
  weightsDocument,
} from '../../../landscape/index.js';
import type { Request } from '../../worker/request.js';
import { type Direction, directionsOf, hessianKernel, spectrumAt } from './directions.js';
import { type EscapeShown, escapeMoves } from './escape-moves.js';
import { type PointChoice, pointOf } from './point-of.js';
import { type ShownNumber, shown } from './shown-number.js';

/** A critical point, and what it is. */
export interface PointFound {
  readonly stratum: string;
  /** The point as a file, for the command line. */
  readonly document: string;
  readonly weights: readonly string[][][];
  readonly class: string;
  readonly S: readonly number[] | undefined;
  readonly rank: number;
  /** As `classify` prints it: exact; of a float point the decimal. */
  readonly loss: string;
  readonly lossNumber: number;
  readonly globalMinimum: ShownNumber | undefined;
  readonly inertia:
    | { readonly positive: number; readonly negative: number; readonly zero: number }
    | undefined;
  readonly pivots: NonNullable<Classification['pivots']>;
  readonly byRanks: string;
  readonly byHessian: string;
  readonly disagreement: string | undefined;
  /** Set where the point is one of floats, and critical up to rounding only. */
  readonly float: Pick<FloatVerdict, 'gradientNorm' | 'relativeGradient' | 'reason'> | undefined;
  /** Eigenvalues of the Hessian in float64, largest first. */
  readonly eigenvalues: readonly number[];
  readonly directions: readonly Direction[];
  /** The two directions that the slice starts with. */
  readonly start: readonly [string, string];
  readonly escape: EscapeShown;
}

/** A point of a stratum: its class, spectrum and escape. */
export const pointRequest: Request<PointChoice, PointFound> = (choice, report) => {
  const { problem, point } = pointOf(choice);
  report({ text: 'class of the point' });
  const found = classify(point);
  // An irrational point stands here as its floats, which are critical up to rounding only.
  const float =
    problem.dataset !== undefined && found.class === 'not-critical'
      ? floatVerdict(point)
      : undefined;
  const { spectrum, network, weights } = spectrumAt(point);
  report({ text: 'escape' });
  const escaped: EscapeResult | undefined = float === undefined ? escapeFrom(point) : undefined;
  const kernelDimension = float === undefined ? hessianKernel(point).columns : 0;
  const { values } = spectrum;
  const { byRanks, byHessian, globalMinimum } = found;
  return {
    stratum: choice.stratum,
    document: JSON.stringify(pointDocument(point)),
    weights: weightsDocument(point.weights),
    class: float?.class ?? found.class,
    S: float === undefined ? found.S : undefined,
    rank: found.rank,
    loss: float === undefined ? found.loss : String(float.loss),
    lossNumber: network.loss(weights),
    globalMinimum:
      globalMinimum === undefined ? undefined : shown(globalMinimum.lower, globalMinimum.upper),
    inertia: float?.inertia ?? found.inertia,
    pivots: float === undefined ? (found.pivots ?? []) : [],
    byRanks:
      byRanks.kind === 'applicable'
        ? byRanks.class
        : `not applicable (${byRanks.failing.join(', ')})`,
    byHessian:
      byHessian.kind === 'decided' ? byHessian.class : `inconclusive (${byHessian.reason})`,
    disagreement: found.disagreement,
    float: float && {
      gradientNorm: float.gradientNorm,
      relativeGradient: float.relativeGradient,
      reason: float.reason,
    },
    eigenvalues: Array.from(values),
    directions: directionsOf(spectrum, kernelDimension, escaped),
    start: startOf(values, escaped),
    escape:
      escaped === undefined
        ? { kind: 'not-exact', reason: 'the coordinates of this point are irrational' }
        : escapeMoves(point, escaped),
  };
};

/** The escape of a bad saddle against the steepest way up; elsewhere the lowest and the highest eigenvector. */
function startOf(
  values: Float64Array,
  escaped: EscapeResult | undefined,
): readonly [string, string] {
  const isPlayed = escaped?.kind === 'descent' && escaped.trace.length > 1;
  return [isPlayed ? 't' : `v${values.length}`, 'v1'];
}
