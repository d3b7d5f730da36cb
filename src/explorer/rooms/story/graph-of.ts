import type { Rational } from '../../../exact/index.js';

/** Places on a graph: `[t, value]`, evaluated exactly and then rounded. */
export const graphOf = (
  value: (at: Rational) => Rational,
  places: readonly Rational[],
): readonly (readonly [number, number])[] =>
  places.map((at) => [at.toNumber(), value(at).toNumber()]);
