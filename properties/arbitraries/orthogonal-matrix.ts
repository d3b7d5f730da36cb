import fc from 'fast-check';
import { generalisedInverse, Rational, RationalMatrix } from '../../src/exact/index.js';
import { lowRankMatrix } from './rational-matrix.js';

/** A product of up to two Householder reflections of integer vectors. Shrinks to I. */
export function orthogonalMatrix(n: number): fc.Arbitrary<RationalMatrix> {
  const vector = fc
    .array(fc.integer({ min: -2, max: 2 }), { minLength: n - 1, maxLength: n - 1 })
    .map((rest) => RationalMatrix.columnVector([1, ...rest].map((entry) => Rational.of(entry))));
  return fc.array(vector, { maxLength: 2 }).map((vectors) =>
    vectors.reduce((product, v) => {
      const vt = v.transpose();
      const factor = Rational.of(2).dividedBy(vt.times(v).at(0, 0));
      return product.times(RationalMatrix.identity(n).minus(v.times(vt).scale(factor)));
    }, RationalMatrix.identity(n)),
  );
}

/** The orthogonal projector on the range of an n × r matrix, of rank at most r. Shrinks to 0. */
export function orthogonalProjector(n: number, r: number): fc.Arbitrary<RationalMatrix> {
  return lowRankMatrix(n, Math.max(r, 1), r).map((a) =>
    a.times(generalisedInverse(a.transpose().times(a))).times(a.transpose()),
  );
}
