import { FIRST_ORDER, type FirstOrderFormulas, firstOrderClaim } from '../../proofs/index.js';
import { Rational } from '../../src/exact/index.js';
import { gradient, PartialProducts } from '../../src/network/index.js';
import {
  afterLayer,
  featuresBelow,
  kronecker,
  product,
  residual,
  scaled,
  transpose,
  vec,
} from '../../src/symbolic/index.js';
import type { Mutant } from './mutant.js';

const mutant = (name: string, slip: string, changed: Partial<FirstOrderFormulas>): Mutant => ({
  of: 'lemma-4-1',
  claim: firstOrderClaim(`lemma-4-1/${name}`, { ...FIRST_ORDER, ...changed }, slip),
});

/** Slips in the first-order condition. */
export const LEMMA_4_1_MUTANTS: readonly Mutant[] = [
  mutant(
    'no-transpose',
    'leave out the transpose on W_{k−1}⋯W_1 in the matrix form, where it fits',
    {
      matrices: (weights, moments) => {
        const products = new PartialProducts(weights);
        const error = products.product.times(moments.xx).minus(moments.yx);
        return gradient(weights, moments).map((asStated, index) => {
          const before = products.before(index + 1);
          const left = products
            .after(index + 1)
            .transpose()
            .times(error);
          return before.rows === before.columns ? left.times(before) : asStated;
        });
      },
    },
  ),
  mutant('sign', 'give the gradient the opposite sign', {
    gradient: (a, k) => scaled(Rational.of(-1), FIRST_ORDER.gradient(a, k)),
  }),
  mutant('kronecker-swapped', 'swap the Kronecker factors', {
    gradient: (a, k) =>
      product(
        transpose(kronecker(transpose(featuresBelow(a, k)), afterLayer(a, k))),
        vec(residual),
      ),
  }),
  mutant('column-major', 'have vec(rᵀ) for vec(r): columns where the paper has rows', {
    gradient: (a, k) =>
      product(
        transpose(kronecker(afterLayer(a, k), transpose(featuresBelow(a, k)))),
        vec(transpose(residual)),
      ),
  }),
  mutant('moments-sign', 'have PΣ_XX + Σ_YX for PΣ_XX − Σ_YX', {
    matrices: (weights, moments) => gradient(weights, { ...moments, yx: moments.yx.negate() }),
  }),
];
