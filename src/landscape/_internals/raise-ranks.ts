import { leftKernel, RationalMatrix, rightKernel } from '../../exact/index.js';
import type { Weights } from '../../network/index.js';
import type { Curve } from '../escape-curve.js';
import type { EscapeMove } from '../escape-result.js';
import { curveWith } from './curve-with.js';
import { layersAlong } from './matrix-polynomial.js';
import { partialPolynomials } from './partial-polynomials.js';

/**
 * Adds tM_k to layers of a curve so that its product stays the same polynomial. Upwards: the columns
 * of M_k, k < N, are taken from the common kernel of all coefficients of W_N(t)⋯W_{k+1}(t).
 * Downwards: the rows of M_k, k > 1, from the common left kernel of W_{k-1}(t)⋯W_1(t).
 *
 * The changes of one pass do not disturb one another: upwards, W_N⋯W_{k+1} is the same polynomial
 * after the layers in it have changed.
 */
export function raiseRanks(
  weights: Weights,
  curve: Curve,
  pass: 'up' | 'down',
  draw: () => bigint,
): { readonly curve: Curve; readonly trace: readonly EscapeMove[] } {
  const { after, before } = partialPolynomials(layersAlong(weights, curve));
  const trace: EscapeMove[] = [];
  const step = weights.map((weight, index) => {
    const k = index + 1;
    const change =
      pass === 'up'
        ? fromKernel(rightKernel(after[k]!.reduce((top, next) => top.above(next))), weight, draw)
        : fromLeftKernel(leftKernel(before[k]!.reduce((l, next) => l.beside(next))), weight, draw);
    if (!change.isZero())
      trace.push({
        move: pass === 'up' ? 'raise-rank-upwards' : 'raise-rank-downwards',
        from: 'Theorem 2.3 (ii), case 3',
        layer: k,
        power: 1,
        step: weights.map((other, place) =>
          place === index ? change : other.zeroOf(other.rows, other.columns),
        ),
      });
    return change;
  });
  return { curve: curveWith(curve, 1, step), trace };
}

function fromKernel(
  basis: RationalMatrix,
  weight: RationalMatrix,
  draw: () => bigint,
): RationalMatrix {
  return basis.times(drawn(basis.columns, weight.columns, draw));
}

function fromLeftKernel(
  basis: RationalMatrix,
  weight: RationalMatrix,
  draw: () => bigint,
): RationalMatrix {
  return drawn(weight.rows, basis.rows, draw).times(basis);
}

function drawn(rows: number, columns: number, draw: () => bigint): RationalMatrix {
  return RationalMatrix.ofIntegers(rows, columns, Array.from({ length: rows * columns }, draw));
}
