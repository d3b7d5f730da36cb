import {
  errorInMoments,
  FIRST_ORDER,
  type FirstOrderFormulas,
  firstOrderClaim,
  type LayerLetters,
  residualInWords,
} from '../../proofs/index.js';
import { Rational } from '../../src/exact/index.js';
import { gradient, PartialProducts } from '../../src/network/index.js';
import {
  afterLayer,
  featuresBelow,
  inputs,
  kronecker,
  layers,
  product,
  residual,
  scaled,
  transpose,
  vec,
} from '../../src/symbolic/index.js';
import type { Mutant } from './mutant.js';

type Words = FirstOrderFormulas['words'];
type Changed = Partial<Omit<FirstOrderFormulas, 'words'>> & { readonly words: Partial<Words> };

const mutant = (name: string, slip: string, changed: Changed): Mutant => {
  const words = { ...FIRST_ORDER.words, ...changed.words };
  return {
    of: 'lemma-4-1',
    claim: firstOrderClaim(`lemma-4-1/${name}`, { ...FIRST_ORDER, ...changed, words }, slip),
    expected: 'refuted',
  };
};

const equivalent = (name: string, slip: string, changed: Changed): Mutant => ({
  ...mutant(name, slip, changed),
  expected: 'holds',
});

/** What stands between the outer factors, with the letters of one layer. */
const parts = (letters: LayerLetters) => {
  const { a, w, b, x } = letters;
  const p = a.times(w, b);
  return {
    a,
    b,
    features: b.times(x),
    r: residualInWords(p, letters),
    error: errorInMoments(p, letters),
  };
};

/** Slips in the first-order condition, and other ways to say it. */
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
      words: {
        matrices: (letters) => {
          const { a, b, error } = parts(letters);
          return a.transpose().times(error, b);
        },
        sizes: { dj: 'dx' },
      },
    },
  ),
  mutant(
    'no-transpose-after',
    'leave out the transpose on W_{H+1}⋯W_{k+1} in the matrix form, where it fits',
    {
      matrices: (weights, moments) => {
        const products = new PartialProducts(weights);
        const error = products.product.times(moments.xx).minus(moments.yx);
        return gradient(weights, moments).map((asStated, index) => {
          const after = products.after(index + 1);
          const right = error.times(products.before(index + 1).transpose());
          return after.rows === after.columns ? after.times(right) : asStated;
        });
      },
      words: {
        matrices: (letters) => {
          const { a, b, error } = parts(letters);
          return a.times(error, b.transpose());
        },
        sizes: { dk: 'dy' },
      },
    },
  ),
  mutant('layer-included', 'have W_k⋯W_1 for W_{k−1}⋯W_1 in the matrix form, where it fits', {
    matrices: (weights, moments) => {
      const products = new PartialProducts(weights);
      const error = products.product.times(moments.xx).minus(moments.yx);
      return gradient(weights, moments).map((asStated, index) => {
        const weight = weights[index]!;
        const below = weight.times(products.before(index + 1));
        const left = products
          .after(index + 1)
          .transpose()
          .times(error);
        return weight.rows === weight.columns ? left.times(below.transpose()) : asStated;
      });
    },
    words: {
      matrices: (letters) => {
        const { a, b, error } = parts(letters);
        return a.transpose().times(error, letters.w.times(b).transpose());
      },
      sizes: { dj: 'dk' },
    },
  }),
  mutant('sign', 'give the gradient the opposite sign', {
    gradient: (a, k) => scaled(Rational.of(-1), FIRST_ORDER.gradient(a, k)),
    words: { gradient: (letters) => FIRST_ORDER.words.gradient(letters).negate() },
  }),
  mutant('kronecker-swapped', 'swap the Kronecker factors', {
    gradient: (a, k) =>
      product(
        transpose(kronecker(transpose(featuresBelow(a, k)), afterLayer(a, k))),
        vec(residual),
      ),
    // (F ⊗ Aᵀ)vec(r) = vec(AᵀrFᵀ)
    words: {
      gradient: (letters) => {
        const { a, features, r } = parts(letters);
        return features.times(r.transpose(), a);
      },
      sizes: { m: 'dy', dj: 'dk' },
    },
  }),
  mutant('column-major', 'have vec(rᵀ) for vec(r): columns where the paper has rows', {
    gradient: (a, k) =>
      product(
        transpose(kronecker(afterLayer(a, k), transpose(featuresBelow(a, k)))),
        vec(transpose(residual)),
      ),
    // (Aᵀ ⊗ F)vec(rᵀ) = vec(FrᵀA)
    words: {
      gradient: (letters) => {
        const { a, features, r } = parts(letters);
        return a.transpose().times(r, features.transpose());
      },
      sizes: { m: 'dy' },
    },
  }),
  mutant('moments-sign', 'have PΣ_XX + Σ_YX for PΣ_XX − Σ_YX', {
    matrices: (weights, moments) => gradient(weights, { ...moments, yx: moments.yx.negate() }),
    words: {
      matrices: (letters) => FIRST_ORDER.words.matrices({ ...letters, yx: letters.yx.negate() }),
    },
  }),
  equivalent('factors-transposed', 'transpose each Kronecker factor: (A_kᵀ ⊗ B_kX) vec(r)', {
    gradient: (a, k) =>
      product(kronecker(transpose(afterLayer(a, k)), featuresBelow(a, k)), vec(residual)),
    words: {
      gradient: (letters) => {
        const { a, features, r } = parts(letters);
        return features.times(r, a).transpose();
      },
    },
  }),
  equivalent('inputs-with-residual', 'put X to r: (A_k ⊗ B_kᵀ)ᵀ vec(Xr)', {
    gradient: (a, k) =>
      product(
        transpose(kronecker(afterLayer(a, k), transpose(layers(k - 1, 1, a.inputWidth)))),
        vec(product(inputs, residual)),
      ),
    words: {
      gradient: (letters) => {
        const { a, b, r } = parts(letters);
        return b.times(letters.x.times(r), a).transpose();
      },
    },
  }),
];
