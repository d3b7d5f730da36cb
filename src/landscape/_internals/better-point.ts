import { LemmascopeError } from '../../diagnostics/index.js';
import { Rational, RationalMatrix, solve } from '../../exact/index.js';
import type { Weights } from '../../network/index.js';
import { ablatedLoss } from '../ablated-loss.js';
import type { AblatedPoint } from '../ablated-point.js';
import { escapeFrom } from '../escape-from.js';
import type { EscapeResult } from '../escape-result.js';
import { decayOf } from './decay-of.js';
import { forwardPass } from './forward-pass.js';
import { pointAt } from './point-at.js';
import { samplesOf } from './samples-of.js';
import { smallIntegers } from './small-integers.js';

const HALVINGS = 200;
const DRAWS = 400;

/**
 * Weights with a smaller loss, found by following the escape curve, or else by drawing the hidden
 * layers from small integers and fitting the last layer exactly. `undefined` when none was found.
 */
export function betterPoint(point: AblatedPoint): Weights | undefined {
  const loss = ablatedLoss(point);
  const left = escapeOrKink(point);
  if (left.kind === 'global-minimum') return undefined;
  if (left.kind === 'descent') {
    for (let halving = 0; halving < HALVINGS; halving++) {
      const moved = pointAt(point, left.curve, Rational.of(1n, 1n << BigInt(halving)));
      if (isBetter(moved, loss)) return moved.weights;
    }
    return undefined;
  }
  for (let draw = 0; draw < DRAWS; draw++) {
    const moved = { ...point, weights: drawnAndFitted(point, draw) };
    if (isBetter(moved, loss)) return moved.weights;
  }
  return undefined;
}

/** At a kink there is no curve to follow, and drawing goes on. */
function escapeOrKink(point: AblatedPoint): EscapeResult {
  try {
    return escapeFrom(point);
  } catch (error) {
    if (error instanceof LemmascopeError && error.code === 'POINT_ON_ACTIVATION_BOUNDARY')
      return { kind: 'inconclusive', reason: error.message };
    throw error;
  }
}

function isBetter(moved: AblatedPoint, loss: Rational): boolean {
  return ablatedLoss(moved).compare(loss) < 0;
}

/** Hidden layers of small integers, the more draws the larger; the last layer is the best for them. */
function drawnAndFitted(point: AblatedPoint, draw: number): Weights {
  const next = smallIntegers(draw);
  const range = BigInt(1 + Math.floor(draw / 40));
  const hidden = point.weights.slice(0, -1).map(({ rows, columns }) =>
    RationalMatrix.ofIntegers(
      rows,
      columns,
      Array.from({ length: rows * columns }, () => next() % (range + 1n)),
    ),
  );
  const { x, y } = samplesOf(point);
  const { features } = forwardPass({ ...point, weights: [...hidden, point.weights.at(-1)!] }, x);
  const rows = Array.from({ length: y.rows }, (_, i) => fittedRow(point, features, y, i));
  return [...hidden, rows.reduce((top, row) => top.above(row))];
}

/** The minimum over one row w of ½Σ_j ω_j (w·f_j − y_j)² + (μ/2)‖w‖²: normal equations. */
function fittedRow(
  point: AblatedPoint,
  features: RationalMatrix,
  y: RationalMatrix,
  i: number,
): RationalMatrix {
  const weights = point.lossWeights?.row(i);
  const weighted =
    weights === undefined
      ? features
      : RationalMatrix.ofIntegers(
          features.rows,
          features.columns,
          features.numerators.map(
            (value, at) => value * weights.numerators[at % features.columns]!,
          ),
          features.denominator * weights.denominator,
        );
  const gram = weighted
    .times(features.transpose())
    .plus(RationalMatrix.identity(features.rows).scale(decayOf(point)));
  const outcome = solve(gram, weighted.times(y.row(i).transpose()));
  if (outcome.kind === 'inconsistent') throw new Error('normal equations are always solvable');
  return outcome.solution.transpose();
}
