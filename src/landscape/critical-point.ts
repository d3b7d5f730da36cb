import { LemmascopeError } from '../diagnostics/index.js';
import { inverse, RationalMatrix } from '../exact/index.js';
import { type Architecture, gradient, type Point, pointOf } from '../network/index.js';
import type { SpectralData } from './rational-spectrum.js';

/** The choices (S, Z, D) that make up a critical point; see {@link criticalPoint}. */
export interface CriticalPointChoice {
  /** S, counted from 0: the eigenvectors the product projects on; |S| = r ≤ r_max. */
  readonly indices: readonly number[];
  /** D_1, …, D_{N−1}, invertible, D_k of size d_k. */
  readonly gauges: readonly RationalMatrix[];
  /** Z_1 (d_1−r × d_x), Z_k (d_k−r × d_{k−1}−r), …, Z_N (d_y−r × d_{N−1}−r). */
  readonly free: readonly RationalMatrix[];
}

/**
 * A critical point from (S, Z, D) on data with a known spectrum:
 * W_1 = D_1 [U_SᵀP*; Z_1], W_k = D_k diag(I_r, Z_k) D_{k−1}⁻¹, W_N = [U_S, U_QZ_N] D_{N−1}⁻¹,
 * where Q is the complement of S. Two zero factors among the Z_k suffice for it to be critical.
 *
 * @throws POINT_NOT_CRITICAL when the Z chosen do not satisfy the conditions (the exact gradient is
 *   computed and must vanish); SHAPE_MISMATCH, MATRIX_SINGULAR for choices that do not fit.
 */
export function criticalPoint(
  architecture: Architecture,
  data: SpectralData,
  choice: CriticalPointChoice,
): Point {
  const count = architecture.layerCount;
  if (choice.free.length !== count || choice.gauges.length !== count - 1)
    throw new LemmascopeError('SHAPE_MISMATCH', {
      expected: `${count} matrices Z and ${count - 1} gauges for widths ${architecture}`,
      actual: `${choice.free.length} and ${choice.gauges.length}`,
    });
  const r = choice.indices.length;
  const all = Array.from({ length: data.eigenvectors.rows }, (_, index) => index);
  const columns = (picked: readonly number[]) => data.eigenvectors.submatrix(all, picked);
  const chosen = columns(choice.indices);
  const complement = columns(all.filter((index) => !choice.indices.includes(index)));

  const weights = choice.free.map((z, index) => {
    const left = index === count - 1 ? undefined : choice.gauges[index]!;
    const right = index === 0 ? undefined : inverse(choice.gauges[index - 1]!);
    const core =
      index === 0
        ? chosen.transpose().times(data.leastSquares).above(z)
        : index === count - 1
          ? chosen.beside(complement.times(z))
          : blockDiagonal(RationalMatrix.identity(r), z);
    const gauged = left === undefined ? core : left.times(core);
    return right === undefined ? gauged : gauged.times(right);
  });
  const point = pointOf(architecture, data, weights);
  const slopes = gradient(point.weights, point.moments);
  const steep = slopes.findIndex((slope) => !slope.isZero());
  if (steep >= 0)
    throw new LemmascopeError('POINT_NOT_CRITICAL', {
      path: `weights[${steep}]`,
      expected: `∂L/∂W_${steep + 1} = 0`,
      actual: JSON.stringify(slopes[steep]!.toStrings()),
    });
  return point;
}

function blockDiagonal(a: RationalMatrix, b: RationalMatrix): RationalMatrix {
  return a
    .beside(RationalMatrix.zero(a.rows, b.columns))
    .above(RationalMatrix.zero(b.rows, a.columns).beside(b));
}
