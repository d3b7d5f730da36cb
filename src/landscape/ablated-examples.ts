import { Rational, RationalMatrix } from '../exact/index.js';
import { Architecture, pointOf } from '../network/index.js';
import type { AblatedPoint } from './ablated-point.js';

/** A point that is a local but not a global minimum because one assumption was dropped. */
export interface AblatedExample {
  /** The assumption that is dropped. */
  readonly dropped: 'squared-loss' | 'no-weight-decay' | 'linear-activation';
  readonly point: AblatedPoint;
}

const matrix = RationalMatrix.fromRows;

/**
 * Three small points at which Theorem 2.3 (ii) fails once an assumption is dropped:
 *
 * - 2-1-2, X = I, Y = diag(2, 1), ω = [[1, 3], [3, 1]]: W_2 = e_2, W_1 = e_2ᵀ, of value 2 (global ½);
 * - 1-1-1-1, X = Y = 1, weight decay 1/10: all weights zero;
 * - 1-1-1, X = [1, 2], Y = [1, 2], ReLU: the hidden unit is off on both samples.
 */
export function ablatedExamples(): readonly AblatedExample[] {
  const bottleneck = pointOf(
    Architecture.of([2, 1, 2]),
    {
      x: RationalMatrix.identity(2),
      y: matrix([
        [2, 0],
        [0, 1],
      ]),
    },
    [matrix([[0, 1]]), matrix([[0], [1]])],
  );
  const one = RationalMatrix.identity(1);
  const zero = RationalMatrix.zero(1, 1);
  const flat = pointOf(Architecture.of([1, 1, 1, 1]), { x: one, y: one }, [zero, zero, zero]);
  const line = matrix([[1, 2]]);
  const dead = pointOf(Architecture.of([1, 1, 1]), { x: line, y: line }, [one.negate(), one]);
  return [
    {
      dropped: 'squared-loss',
      point: {
        ...bottleneck,
        lossWeights: matrix([
          [1, 3],
          [3, 1],
        ]),
      },
    },
    { dropped: 'no-weight-decay', point: { ...flat, weightDecay: Rational.of(1, 10) } },
    { dropped: 'linear-activation', point: { ...dead, activation: 'relu' } },
  ];
}
