import fc from 'fast-check';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import type { AblatedPoint } from '../../src/landscape/index.js';
import { pointOf } from '../../src/network/index.js';
import { architecture } from './architecture.js';
import { fullRankData } from './data.js';
import { point } from './point.js';
import { rationalMatrix } from './rational-matrix.js';
import { weights } from './weights.js';

interface Bound {
  readonly maxHidden: number;
  readonly maxWidth: number;
}

/**
 * `squared-loss` fails, and it matters: the first residual has the weight ω_11 = 3, the others 1 or 2,
 * and there is a sample more than XXᵀ needs to be invertible, so not every residual can vanish. Shrinks
 * to 1-1-1, X = (1, 1), ω = (3, 1), Y and all weights zero.
 */
export function weightedLossPoint(bound: Bound): fc.Arbitrary<AblatedPoint> {
  return point({ kind: 'random', ...bound }, (dx, dy) =>
    fc.tuple(fullRankData(dx, dy), rationalMatrix(dy, 1)).map(([{ x, y }, more]) => ({
      x: x.beside(RationalMatrix.identity(dx).column(0)),
      y: y.beside(more),
    })),
  ).chain((at) => {
    const size = at.y.rows * at.y.columns;
    return fc
      .array(fc.integer({ min: 1, max: 2 }), { minLength: size - 1, maxLength: size - 1 })
      .map((rest) => ({
        ...at,
        lossWeights: RationalMatrix.ofIntegers(at.y.rows, at.y.columns, [3n, ...rest.map(BigInt)]),
      }));
  });
}

/**
 * `linear-activation` fails, and it matters: a ReLU network whose first hidden unit is on for one
 * sample and off for another, strictly. X = [X′, v, −v] with W_1's first row times v positive. Shrinks
 * to 1-1-1, X = (1, 1, −1), W_1 = 1, Y and the other weights zero.
 */
export function reluPoint(bound: Bound): fc.Arbitrary<AblatedPoint> {
  return architecture(bound).chain((network) => {
    const dx = network.inputWidth;
    const sign = fc.constantFrom(1, -1);
    const rest = fc.array(sign, { minLength: dx, maxLength: dx });
    return fc
      .tuple(
        rest,
        fullRankData(dx, network.outputWidth),
        weights(network),
        rationalMatrix(network.outputWidth, 2),
      )
      .map(([row, data, layers, y]) => {
        const first = RationalMatrix.ofRationals(
          1,
          dx,
          row.map((entry) => Rational.of(entry)),
        );
        const [w1, ...others] = layers as [RationalMatrix, ...RationalMatrix[]];
        const below = w1.submatrix(
          Array.from({ length: w1.rows - 1 }, (_, i) => i + 1),
          Array.from({ length: dx }, (_, j) => j),
        );
        // row·rowᵀ = d_x > 0.
        const v = first.transpose();
        return {
          ...pointOf(network, { x: data.x.beside(v).beside(v.negate()), y: data.y.beside(y) }, [
            first.above(below),
            ...others,
          ]),
          activation: 'relu' as const,
        };
      });
  });
}
