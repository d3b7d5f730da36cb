import fc from 'fast-check';
import { type Rational, RationalMatrix } from '../../src/exact/index.js';
import {
  type Architecture,
  gradient,
  loss,
  type Moments,
  type Point,
  pointOf,
} from '../../src/network/index.js';
import { twoTo } from './_internals/two-to.js';
import { architecture } from './architecture.js';
import { fullRankData } from './data.js';
import { weights } from './weights.js';

/** Bits after the binary point of a trained weight. */
const GRID = 30;
/** A step is at most 2⁻¹ and at least 2⁻²⁰ times the gradient. */
const LARGEST_STEP = 1;
const SMALLEST_STEP = 20;

/** A point that gradient descent came to. */
export interface TrainedPoint {
  readonly point: Point;
  /** The exact loss at the start, and after every step that was taken; it falls. */
  readonly losses: readonly Rational[];
}

/**
 * Up to `maxSteps` gradient steps W − 2⁻ᵉ∇L from weights of any kind, XXᵀ invertible, each rounded to
 * multiples of 2⁻³⁰ and with the smallest e ≥ 1 for which the exact loss falls; where none does, up to
 * e = 20, the descent ends: at a critical point, or at one as near as the grid allows. Shrinks to
 * 1-1-1, X = 1, Y = 0, weights zero, one step asked and none taken.
 */
export function trainedPoint(bound: {
  readonly maxHidden: number;
  readonly maxWidth: number;
  readonly maxSteps?: number;
}): fc.Arbitrary<TrainedPoint> {
  return architecture(bound).chain((network) =>
    fc
      .tuple(
        fullRankData(network.inputWidth, network.outputWidth),
        weights(network),
        fc.integer({ min: 1, max: bound.maxSteps ?? 5 }),
      )
      .map(([data, drawn, steps]) => {
        const at = pointOf(network, data, drawn.map(rounded));
        return descend(network, at, steps);
      }),
  );
}

function descend(network: Architecture, start: Point, steps: number): TrainedPoint {
  const { moments } = start;
  let at = start.weights;
  const losses = [loss(at, moments)];
  for (let count = 0; count < steps; count++) {
    const next = stepFrom(at, moments, losses.at(-1)!);
    if (next === undefined) break;
    at = next.weights;
    losses.push(next.loss);
  }
  return { point: pointOf(network, start, at, moments), losses };
}

function stepFrom(
  at: readonly RationalMatrix[],
  moments: Moments<RationalMatrix>,
  before: Rational,
): { readonly weights: readonly RationalMatrix[]; readonly loss: Rational } | undefined {
  const slopes = gradient(at, moments);
  for (let e = LARGEST_STEP; e <= SMALLEST_STEP; e++) {
    const next = at.map((layer, index) => rounded(layer.minus(slopes[index]!.scale(twoTo(-e)))));
    const after = loss(next, moments);
    if (after.compare(before) < 0) return { weights: next, loss: after };
  }
  return undefined;
}

/** Every entry to the multiple of 2⁻³⁰ below it, or at it. */
function rounded(matrix: RationalMatrix): RationalMatrix {
  const { numerators, denominator, rows, columns } = matrix;
  const units = numerators.map((value) => {
    const scaled = value << BigInt(GRID);
    const quotient = scaled / denominator;
    return scaled < 0n && quotient * denominator !== scaled ? quotient - 1n : quotient;
  });
  return RationalMatrix.ofIntegers(rows, columns, units, 1n << BigInt(GRID));
}
