import { fc } from '@fast-check/vitest';
import type { Samples } from './naive-loss.js';

/** Integer samples, a point w and a direction v. */
export interface Instance {
  readonly samples: Samples;
  readonly w: Float64Array;
  readonly v: Float64Array;
}

/** Instances at the given widths, with entries small enough for exact float64 arithmetic. */
export function instancesAt(widths: readonly number[]): fc.Arbitrary<Instance> {
  const n = parameterCount(widths);
  const entries = (length: number, largest: number): fc.Arbitrary<Float64Array> =>
    fc
      .array(fc.integer({ min: -largest, max: largest }), { minLength: length, maxLength: length })
      .map((values) => Float64Array.from(values));
  return fc
    .integer({ min: 1, max: 3 })
    .chain((m) =>
      fc
        .tuple(
          entries(widths[0]! * m, 3),
          entries(widths.at(-1)! * m, 3),
          entries(n, 2),
          entries(n, 3),
        )
        .map(([x, y, w, v]) => ({ samples: { widths, x, y, m }, w, v })),
    );
}

/** Widths of 1 to 5 hidden layers, each layer 1 to 3 wide. */
export const smallWidths: fc.Arbitrary<number[]> = fc.array(fc.integer({ min: 1, max: 3 }), {
  minLength: 3,
  maxLength: 7,
});

/** Widths on both sides of the kernels' blocks of four, with every remainder. */
export const blockedWidths: readonly (readonly number[])[] = [
  [4, 4, 4],
  [5, 4, 3, 4],
  [1, 8, 1, 5],
  [6, 7, 2],
  [3, 5, 6],
  [9, 1, 4],
];

export function parameterCount(widths: readonly number[]): number {
  return widths.slice(1).reduce((sum, width, k) => sum + width * widths[k]!, 0);
}
