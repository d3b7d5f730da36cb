import {
  type Classification,
  classify,
  classifyByRanks,
  criticalValues,
  type EscapeResult,
  escapeFrom,
  type FloatVerdict,
  floatVerdict,
  pointDocument,
  representative,
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
  /** Of the stratum by its ranks (A24), as a theorem for every critical point in it; of an exact point what was found. */
  readonly class: string;
  readonly S: readonly number[];
  readonly rank: number;
  /** As `classify` prints it: exact; of a float point the decimal. */
  readonly loss: string;
  readonly lossNumber: number;
  /** ½(tr Σ_YY − Σ_{i∈S} λ_i) on these data. */
  readonly criticalValue: ShownNumber;
  readonly globalMinimum: ShownNumber | undefined;
  readonly inertia:
    | { readonly positive: number; readonly negative: number; readonly zero: number }
    | undefined;
  readonly pivots: NonNullable<Classification['pivots']>;
  readonly byRanks: string;
  readonly byHessian: string;
  readonly disagreement: string | undefined;
  /** Set where the point is one of floats, and critical up to rounding only. */
  readonly float: Pick<FloatVerdict, 'class' | 'gradientNorm' | 'reason'> | undefined;
  /** Eigenvalues of the Hessian in float64, largest first. */
  readonly eigenvalues: readonly number[];
  readonly directions: readonly Direction[];
  /** The two directions that the slice starts with. */
  readonly start: readonly [string, string];
  readonly escape: EscapeShown;
}

/** A point of a stratum: its class, spectrum and escape. */
export const pointRequest: Request<PointChoice, PointFound> = (choice, report) => {
  const { problem, point, stratum, isExact } = pointOf(choice);
  const { architecture, moments } = problem;
  report({ text: 'class of the point' });
  const found = classify(point);
  const float = isExact ? undefined : floatVerdict(point);
  // All ranks are those of the stratum, on whatever data.
  const ofStratum = isExact
    ? found.byRanks
    : classifyByRanks(representative(architecture, stratum));
  const value = criticalValues(architecture, moments).values.find(
    ({ indices }) => indices.join() === stratum.S.join(),
  )!;
  const { spectrum, network, weights } = spectrumAt(point);
  report({ text: 'escape' });
  const escaped: EscapeResult | undefined = isExact ? escapeFrom(point) : undefined;
  const kernelDimension = isExact ? hessianKernel(point).columns : 0;
  const { values } = spectrum;
  const { byHessian, globalMinimum } = found;
  const byRanks =
    ofStratum.kind === 'applicable'
      ? ofStratum.class
      : `not applicable (${ofStratum.failing.join(', ')})`;
  return {
    stratum: choice.stratum,
    document: JSON.stringify(pointDocument(point)),
    weights: weightsDocument(point.weights),
    class: isExact ? found.class : byRanks,
    S: stratum.S,
    rank: stratum.r,
    loss: float === undefined ? found.loss : String(float.loss),
    lossNumber: network.loss(weights),
    criticalValue: shown(value.lower, value.upper),
    globalMinimum:
      globalMinimum === undefined ? undefined : shown(globalMinimum.lower, globalMinimum.upper),
    inertia: float?.inertia ?? found.inertia,
    pivots: ofStratum.kind === 'applicable' ? ofStratum.pivots : [],
    byRanks,
    byHessian:
      byHessian.kind === 'decided' ? byHessian.class : `inconclusive (${byHessian.reason})`,
    disagreement: found.disagreement,
    float: float && {
      class: float.class,
      gradientNorm: float.gradientNorm,
      reason: float.reason,
    },
    eigenvalues: Array.from(values),
    directions: directionsOf(
      spectrum,
      isExact ? found.inertia : undefined,
      kernelDimension,
      escaped,
    ),
    start: startOf(values, escaped),
    escape:
      escaped === undefined
        ? { kind: 'not-exact', reason: 'the weights of this point are floats' }
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
