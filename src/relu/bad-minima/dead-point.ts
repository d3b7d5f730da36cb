import { Rational, RationalMatrix } from '../../exact/index.js';
import type { AblatedPoint } from '../../landscape/index.js';
import { positiveDirection } from './positive-direction.js';
import { type ReluProblem, reluPointOf } from './relu-problem.js';

/** A point with a dead layer, or why there is none of this form. */
export type DeadPoint =
  | {
      readonly kind: 'found';
      readonly point: AblatedPoint;
      /** The layer that is off on every sample, 1 or 2. */
      readonly layer: number;
    }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * A point at which a whole hidden layer is off on every sample, strictly, so that L is constant
 * nearby: the first, W_1 = −v in every row, where some v has v·x_i > 0 for all samples; else the
 * second, where there is one and W_1 has two units that are never off together.
 *
 * A sample x_i = 0 keeps every preactivation at 0: then there is no such point at all. With one
 * hidden layer there is none unless such a v exists; with a single unit in the first layer there may
 * be others that are not tried.
 */
export function deadPoint(problem: ReluProblem): DeadPoint {
  const { architecture, x } = problem;
  const outcome = positiveDirection(x);
  const ones = (first: RationalMatrix, negative: number): AblatedPoint => {
    const weights = architecture.layers().map(({ k, rows, columns }) => {
      if (k > 1) return filled(rows, columns, k === negative ? -1 : 1);
      const indices = Array.from({ length: rows }, (_, i) => i % first.rows);
      return first.submatrix(indices, range(columns));
    });
    return reluPointOf(problem, weights);
  };
  if (outcome.kind === 'found')
    return { kind: 'found', point: ones(outcome.direction.negate(), 1), layer: 1 };
  if (range(x.columns).some((i) => x.column(i).isZero()))
    return { kind: 'none', reason: 'a sample is zero, and with it every preactivation' };
  if (architecture.hiddenLayers < 2 || architecture.width(1) < 2)
    return { kind: 'none', reason: 'no direction is positive on all samples' };
  const w = nowhereOrthogonal(x);
  return { kind: 'found', point: ones(w.above(w.scale(Rational.of(-1))), 2), layer: 2 };
}

/** w with w·x_i ≠ 0 for every sample, none of which is zero: on the moment curve. */
function nowhereOrthogonal(x: RationalMatrix): RationalMatrix {
  for (let t = 1n; ; t++) {
    const powers = Array.from({ length: x.rows }, (_, k) => t ** BigInt(k));
    const w = RationalMatrix.ofIntegers(1, x.rows, powers);
    if (w.times(x).numerators.every((value) => value !== 0n)) return w;
  }
}

const filled = (rows: number, columns: number, value: number): RationalMatrix =>
  RationalMatrix.fromRows(
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => value)),
  );

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);
