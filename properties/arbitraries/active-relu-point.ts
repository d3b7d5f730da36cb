import fc from 'fast-check';
import { inverse, Rational, RationalMatrix, rank, rightKernel } from '../../src/exact/index.js';
import { Architecture, type Point, pointOf } from '../../src/network/index.js';
import { linearOptimumActive } from '../../src/relu/index.js';

/**
 * The best linear map in weights whose hidden units, read as ReLU, are all on for every sample; XXᵀ
 * invertible, Y ≠ P*X, no two samples parallel. Without the activation, as `Point`s are. The samples
 * are multiples of (1, t, t², …) for different t, sheared, in any gauge that keeps the units on.
 * Shrinks to 2-2-1, X = [[1, 1, 1], [0, 1, 2]], P* = 0.
 *
 * @param spare Every hidden layer has at least so many units more than rank P*, and at most 2 more
 *   than that.
 */
export function activeReluPoint(
  bound: { readonly maxHidden: number; readonly maxWidth: number },
  { spare = 1 }: { readonly spare?: 1 | 2 } = {},
): fc.Arbitrary<Point> {
  const digit = (least: number, most: number) => fc.integer({ min: least, max: most });
  const list = (least: number, most: number, length: number) =>
    fc.array(digit(least, most), { minLength: length, maxLength: length });
  const widest = Math.min(3, Math.max(2, bound.maxWidth));
  return fc
    .record({
      dx: digit(2, widest),
      dy: digit(1, 2),
      more: digit(0, 1),
      gaps: list(1, 2, 6),
      scales: list(1, 2, 6),
      shears: list(0, 2, 3),
      map: list(-2, 2, 6),
      misfit: list(1, 2, 2),
      hidden: fc.array(digit(0, 2), { minLength: 1, maxLength: bound.maxHidden }),
      gauges: list(0, 1, 64),
    })
    .map(({ dx, dy, more, gaps, scales, shears, map, misfit, hidden, gauges }) => {
      const m = dx + 1 + more;
      let t = -gaps[0]!;
      const times = Array.from({ length: m }, (_, i) => {
        t += gaps[i]!;
        return t;
      });
      const curve = matrix(dx, m, (i, j) => scales[j]! * times[j]! ** i);
      const shear = matrix(dx, dx, (i, j) => (i === j ? 1 : i > j ? shears[i + j - 1]! : 0));
      const x = shear.times(curve);
      const best = matrix(dy, dx, (i, j) => map[i * dx + j]!);
      const unseen = rightKernel(x).column(0).transpose();
      const column = matrix(dy, 1, (i) => misfit[i]!);
      const y = best.times(x).plus(column.times(unseen));
      const r = rank(best);
      const architecture = Architecture.of([dx, ...hidden.map((extra) => r + spare + extra), dy]);
      const found = linearOptimumActive({ architecture, x, y });
      if (found.kind === 'none') throw new Error(`the data were built so: ${found.reason}`);
      return pointOf(architecture, { x, y }, gauged(found.point.weights, gauges));
    });
}

/** A_kW_kA_{k−1}⁻¹ with A_k positive, 6 on the diagonal and 0 or 1 elsewhere, or A_k = I. */
function gauged(
  weights: readonly RationalMatrix[],
  choices: readonly number[],
): readonly RationalMatrix[] {
  let below: RationalMatrix | undefined;
  return weights.map((weight, k) => {
    const inner = below === undefined ? weight : weight.times(inverse(below));
    if (k === weights.length - 1) return inner;
    const n = weight.rows;
    const a = matrix(n, n, (i, j) => {
      const off = choices[(7 * k + 5 * i + j) % choices.length]!;
      return i === j ? (choices[k] === 1 ? 6 : 1) : choices[k]! * off;
    });
    below = a;
    return a.times(inner);
  });
}

const matrix = (
  rows: number,
  columns: number,
  entry: (i: number, j: number) => number,
): RationalMatrix =>
  RationalMatrix.fromRows(
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => Rational.of(entry(i, j))),
    ),
  );
