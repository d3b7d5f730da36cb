import fc from 'fast-check';
import { Architecture } from '../../src/network/index.js';

/** 1 ≤ H ≤ maxHidden, widths 1, …, maxWidth. Shrinks to 1-1-1: fewer layers, then narrower. */
export function architecture(bound: {
  readonly maxHidden: number;
  readonly maxWidth: number;
}): fc.Arbitrary<Architecture> {
  return fc
    .array(fc.integer({ min: 1, max: bound.maxWidth }), {
      minLength: 3,
      maxLength: bound.maxHidden + 2,
    })
    .map((widths) => Architecture.of(widths));
}
