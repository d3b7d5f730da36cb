import { checkBuffer } from './_internals/check-buffer.js';
import { matrixView, transposed } from './_internals/matrix-view.js';
import { multiply } from './_internals/multiply.js';
import type { FloatMoments } from './float-moments.js';

/**
 * Σ_XX, Σ_YX and tr Σ_YY of samples in the columns of X and Y.
 *
 * @param x X, d_x × m, row-major: all samples of the first input, then all of the second, …
 * @param y Y, d_y × m, row-major.
 * @returns The moments, neither centred nor divided by m; `xx` is symmetric to the last bit. They
 *   are rounded: sums of m products, in order.
 *
 * O(m d_x (d_x + d_y)); nothing computed from the moments depends on m again.
 * @throws BUFFER_LENGTH when a buffer is not d·m long.
 */
export function floatMomentsFromSamples(
  x: Float64Array,
  dx: number,
  y: Float64Array,
  dy: number,
  m: number,
): FloatMoments {
  checkBuffer('x', x, dx * m, 'd_x · m');
  checkBuffer('y', y, dy * m, 'd_y · m');
  const xx = new Float64Array(dx * dx);
  const yx = new Float64Array(dy * dx);
  const samples = matrixView(dx, m, x);
  multiply(matrixView(dx, dx, xx), samples, transposed(samples));
  multiply(matrixView(dy, dx, yx), matrixView(dy, m, y), transposed(samples));
  let yy = 0;
  for (const value of y) yy += value * value;
  return { xx, yx, yy };
}
