import fc from 'fast-check';
import { Architecture } from '../../src/network/index.js';

/**
 * An architecture on which `dy-le-dx` fails: d_y > d_x. The one that satisfies it is
 * `networkWithFewerOutputs`. Shrinks to 1-1-2.
 *
 * @param bound.maxWidth At least 2.
 */
export function networkWithMoreOutputs(bound: {
  readonly maxHidden: number;
  readonly maxWidth: number;
}): fc.Arbitrary<Architecture> {
  const width = fc.integer({ min: 1, max: bound.maxWidth });
  return fc
    .tuple(
      fc.integer({ min: 1, max: bound.maxWidth - 1 }),
      fc.array(width, { minLength: 1, maxLength: bound.maxHidden }),
      fc.nat(bound.maxWidth - 2),
    )
    .map(([dx, hidden, more]) =>
      Architecture.of([dx, ...hidden, Math.min(dx + 1 + more, bound.maxWidth)]),
    );
}
