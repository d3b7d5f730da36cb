import { requireAccepted } from '../../../proofs/index.js';
import type { Violation } from '../../../src/claims/index.js';
import { Rational } from '../../../src/exact/index.js';
import {
  type AblatedPoint,
  ablatedLoss,
  certifyNonConcave,
  certifyNonConvex,
  certifyRank,
} from '../../../src/landscape/index.js';
import type { Weights } from '../../../src/network/index.js';
import { integers } from './integer-matrices.js';

/** `shown`: both segments, accepted by the kernel. */
export type ShapeOutcome = 'shown' | 'constant' | 'undecided';

const KNOWN = new WeakMap<AblatedPoint, ShapeOutcome>();
const SCALES = [1, 2, 4, 8, 16, 32, 64, 128].flatMap((scale) => [scale, -scale]);

/**
 * Whether L is neither convex nor concave, on the data of a point: by a segment between weights with
 * W_{H+1} = 0 and weights with W_1 = 0, and by one in W_{H+1} alone. A loss that is constant because
 * X = 0 is both.
 */
export function shapeOutcome(point: AblatedPoint): ShapeOutcome {
  const known = KNOWN.get(point) ?? decide(point);
  KNOWN.set(point, known);
  return known;
}

/** A constant loss, certified by XXᵀ = 0. */
export function shapeViolation(point: AblatedPoint): Violation | undefined {
  if (shapeOutcome(point) !== 'constant') return undefined;
  return {
    at: 'X = 0',
    found: 'L is constant: convex and concave',
    expected: 'neither convex nor concave',
    certificate: () => certifyRank(point, [['1', 'Sxx']]),
  };
}

function decide(point: AblatedPoint): ShapeOutcome {
  if (point.moments.xx.isZero()) return 'constant';
  const j = point.moments.xx.toRows().findIndex((row) => row.some((entry) => !entry.isZero()));
  for (let row = 0; row < point.moments.yx.rows; row++)
    for (const scale of SCALES) {
      const weights = chain(point, row, j, scale);
      const without = (k: number) =>
        weights.map((weight, index) =>
          index === k ? weight.zeroOf(weight.rows, weight.columns) : weight,
        );
      const [start, end] = [without(weights.length - 1), without(0)];
      const level = [start, weights] as const;
      if (!bends(point, start, end, 1) || !bends(point, ...level, -1)) continue;
      requireAccepted(certifyNonConvex({ ...point, weights: start }, end));
      requireAccepted(certifyNonConcave({ ...point, weights: level[0] }, level[1]));
      return 'shown';
    }
  return 'undecided';
}

/**
 * One unit of every layer carries input j to one output, so that the product is not zero; a ReLU is on
 * for some sample.
 */
function chain(point: AblatedPoint, row: number, j: number, scale: number): Weights {
  const last = point.weights.length - 1;
  const size = Math.abs(scale);
  return point.weights.map((weight, k) => {
    const [i, column] = [k === last ? row : 0, k === 0 ? j : 0];
    const value = k === last ? scale : k === 0 ? firstSign(point, j) * size : size;
    return integers(weight.rows, weight.columns, (a, b) => (a === i && b === column ? value : 0));
  });
}

/** The sign of an entry of row j of X that is not zero. */
function firstSign({ x }: AblatedPoint, j: number): number {
  const row = x?.toRows()[j] ?? [];
  return row.find((entry) => !entry.isZero())?.sign() ?? 1;
}

/** sign·(L((V + W)/2) − ½(L(V) + L(W))) > 0. */
function bends(point: AblatedPoint, v: Weights, w: Weights, sign: 1 | -1): boolean {
  const half = Rational.of(1, 2);
  const at = (weights: Weights) => ablatedLoss({ ...point, weights });
  const middle = at(v.map((weight, k) => weight.plus(w[k]!).scale(half)));
  const chord = at(v).plus(at(w)).times(half);
  return middle.compare(chord) === sign;
}
