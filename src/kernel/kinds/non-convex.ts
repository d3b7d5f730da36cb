import { half, mapped, overOne, plus } from '../_internals/arithmetic.js';
import type { Part } from '../_internals/part.js';
import { aboutPoint, type Point, readWeights } from '../_internals/point.js';
import { lossAt } from '../_internals/require.js';

/** The loss is not convex: in the middle of a segment it lies above the chord. */
export const nonConvex = aboutPoint((point, proof) => requireMiddle(point, proof, '>'));

/** The side of the chord from the point to the other weights on which the loss lies in the middle. */
export function requireMiddle(point: Point, proof: Part, side: '<' | '>'): void {
  const { other } = proof.fields(['other']);
  const end = readWeights(other, point.widths);
  const all = overOne(other.session, [...point.weights, ...end]);
  const middle = end.map((_, k) => {
    const rows = mapped(all[k]!.rows, (v, i, j) => v + all[k + end.length]!.rows[i]![j]!);
    return { rows, under: 2n * all[k]!.under };
  });
  const chord = half(plus(lossAt(point, point.weights), lossAt(point, end)));
  other.require('KERNEL_CHORD', 'loss in the middle', lossAt(point, middle), side, chord);
}
