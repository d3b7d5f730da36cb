import { Rational, RationalMatrix, rank } from '../../../exact/index.js';
import {
  type Classification,
  classify,
  criticalPoint,
  type EscapeMove,
  escapeFrom,
  rationalSpectrum,
} from '../../../landscape/index.js';
import { Architecture, PartialProducts, type Point } from '../../../network/index.js';
import type { Request } from '../../worker/request.js';
import { commandOf } from './command-of.js';
import { evenly } from './evenly.js';
import { graphOf } from './graph-of.js';
import { lossAlong, type Term, termsOf } from './loss-along.js';

export interface EscapeInput {
  /** How many moves of the proof are made. */
  readonly moves: number;
  /** t, in sixteenths. */
  readonly t: number;
}

export interface EscapeFound {
  readonly widths: readonly number[];
  /** The bad saddle. */
  readonly start: Pick<Classification, 'class' | 'inertia' | 'loss' | 'S'>;
  /** All moves, with what each adds to its layer. */
  readonly trace: readonly (Omit<EscapeMove, 'step'> & {
    readonly change: readonly (readonly string[])[];
  })[];
  /** L(W(t)) after the moves made. */
  readonly terms: readonly Term[];
  readonly graph: readonly (readonly [number, number])[];
  readonly t: string;
  /** W(t). */
  readonly weights: readonly (readonly (readonly string[])[])[];
  readonly loss: string;
  readonly class: Classification['class'];
  readonly inertia: Classification['inertia'];
  /** rank W_2, rank W_2W_1 and rank W_3W_2W_1 at W(t). */
  readonly ranks: readonly number[];
  readonly command: string;
  readonly here: string;
}

/** The proof of Theorem 2.3 (ii), run from a bad saddle of widths 2-2-2-2 up to a move. */
export const escapeRequest: Request<EscapeInput, EscapeFound> = ({ moves, t }) => {
  const start = badSaddle();
  const descent = escapeFrom(start);
  if (descent.kind !== 'descent') throw new Error(`escape: ${descent.kind}`);
  const made = descent.trace.slice(0, moves);
  const curve = { terms: made.map(({ power, step }) => ({ power, weights: step })) };
  const loss = lossAlong(start, curve);
  const at = Rational.of(t, 16);
  const weights = start.weights.map((weight, layer) =>
    curve.terms.reduce(
      (sum, { power, weights: change }) => sum.plus(change[layer]!.scale(at.pow(power))),
      weight,
    ),
  );
  const point: Point = { ...start, weights };
  const [first, here] = [classify(start), classify(point)];
  const products = new PartialProducts(weights);
  return {
    widths: start.architecture.widths,
    start: { class: first.class, inertia: first.inertia, loss: first.loss, S: first.S },
    trace: descent.trace.map(({ step, ...move }) => ({
      ...move,
      change: step[move.layer! - 1]!.toStrings(),
    })),
    terms: termsOf(loss),
    graph: graphOf((place) => loss.evaluate([place]), evenly(0, 40, 32)),
    t: at.toString(),
    weights: weights.map((weight) => weight.toStrings()),
    loss: here.loss,
    class: here.class,
    inertia: here.inertia,
    ranks: [products.between(3, 1), products.before(3), products.product].map(rank),
    command: commandOf('escape', start),
    here: commandOf('classify', point),
  };
};

/** S = {1}, Y = [[0, 2], [1, 0]], X = I, every Z_k zero. */
function badSaddle(): Point {
  const data = rationalSpectrum({
    left: [],
    right: [[1, -1]],
    singularValues: [2, 1].map((value) => Rational.of(value)),
    metric: RationalMatrix.identity(2),
  });
  const { identity, zero } = RationalMatrix;
  return criticalPoint(Architecture.of([2, 2, 2, 2]), data, {
    indices: [0],
    gauges: [identity(2), identity(2)],
    free: [zero(1, 2), zero(1, 1), zero(1, 1)],
  });
}
