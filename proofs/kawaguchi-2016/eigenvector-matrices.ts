import type fc from 'fast-check';
import {
  anyGeneralisedInverse,
  type SpectralCriticalPoint,
  spectralCriticalPoint,
  type WordMatrices,
} from '../../properties/arbitraries/index.js';
import { inverse, type Rational, RationalMatrix } from '../../src/exact/index.js';
import { PartialProducts } from '../../src/network/index.js';

/** Values for all the letters of Lemma 4.6 at a critical point, for some i ∈ S and j ∉ S. */
export function eigenMatrices(): fc.Arbitrary<WordMatrices> {
  const bound = { maxHidden: 2, maxWidth: 3 };
  return spectralCriticalPoint(bound, { proper: true }).chain((drawn) => {
    const c = new PartialProducts(drawn.point.weights).after(1);
    return anyGeneralisedInverse(c.transpose().times(c)).map((g) => eigenValues(drawn, g));
  });
}

function eigenValues(drawn: SpectralCriticalPoint, ginverse: RationalMatrix): WordMatrices {
  const { point, eigenvectors, eigenvalues, indices } = drawn;
  const { weights, moments } = point;
  const products = new PartialProducts(weights);
  const count = weights.length;
  const middle = products.between(count, 1);
  const chain = products.after(1);
  const leastSquares = moments.yx.times(inverse(moments.xx));
  const outsider = eigenvalues.findIndex((_, index) => !indices.includes(index));
  const pick = (index: number) => ({
    u: eigenvectors.column(index),
    value: eigenvalues[index]!,
  });
  const [i, j] = [pick(indices[0]!), pick(outsider)];
  const number = (value: Rational) => RationalMatrix.ofRationals(1, 1, [value]);
  return {
    WN: weights.at(-1)!,
    K: middle,
    W1: weights[0]!,
    VN: j.u.times(i.u.transpose()).times(weights.at(-1)!),
    V1: ginverse.times(chain.transpose()).times(i.u).times(j.u.transpose()).times(leastSquares),
    C: chain,
    G: ginverse,
    Sxx: moments.xx,
    S: inverse(moments.xx),
    Syx: moments.yx,
    Syy: moments.yy,
    Pstar: leastSquares,
    P: products.product,
    B: products.before(count),
    Pi: chain.times(ginverse).times(chain.transpose()),
    Sigma: leastSquares.times(moments.yx.transpose()),
    ui: i.u,
    uj: j.u,
    li: number(i.value),
    lj: number(j.value),
  };
}
