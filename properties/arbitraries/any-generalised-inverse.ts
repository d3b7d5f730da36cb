import type fc from 'fast-check';
import { generalisedInverse, type RationalMatrix } from '../../src/exact/index.js';
import { rationalMatrix } from './rational-matrix.js';

/**
 * Any generalised inverse of A: G + F − GAFAG with one of them, G, and F free; all of them have this
 * form. Not symmetric in general, even where A is. Shrinks to G.
 */
export function anyGeneralisedInverse(a: RationalMatrix): fc.Arbitrary<RationalMatrix> {
  const g = generalisedInverse(a);
  return rationalMatrix(a.columns, a.rows).map((free) =>
    g.plus(free).minus(g.times(a).times(free).times(a).times(g)),
  );
}
