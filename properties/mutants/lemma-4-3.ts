import {
  type BlockFormula,
  errorInMoments,
  HESSIAN,
  type HessianFormulas,
  type HessianWordForms,
  hessianClaim,
  type PairLetters,
  residualInWords,
} from '../../proofs/index.js';
import { Rational } from '../../src/exact/index.js';
import { type Architecture, HessianBlocks, PartialProducts } from '../../src/network/index.js';
import {
  afterLayer,
  beside,
  column,
  featuresBelow,
  identity,
  kronecker,
  layers,
  type MatrixExpression,
  product,
  residual,
  scaled,
  sum,
  transpose,
} from '../../src/symbolic/index.js';
import { TracePolynomial } from '../../src/words/index.js';
import type { Mutant } from './mutant.js';

type Changed = Partial<Omit<HessianFormulas, 'words'>> & {
  readonly words: Partial<HessianWordForms>;
};

/** The lemma with its blocks made of the terms given, unless a block is given too. */
function mutant(name: string, slip: string, changed: Changed): Mutant {
  const formulas = { ...HESSIAN, ...changed };
  const { curvature, residual: term } = formulas;
  const block: BlockFormula = (a, k, l) =>
    k === l ? curvature(a, k, k) : sum(curvature(a, k, l), term(a, k, l));
  const words = { ...HESSIAN.words, ...changed.words };
  return {
    of: 'lemma-4-3',
    claim: hessianClaim(
      `lemma-4-3/${name}`,
      { ...formulas, block: changed.block ?? block, words },
      slip,
    ),
    expected: 'refuted',
  };
}

const equivalent = (name: string, slip: string, changed: Changed): Mutant => ({
  ...mutant(name, slip, changed),
  expected: 'holds',
});

/** B_lX and rA_k, with the letters of two layers. */
const parts = (letters: PairLetters) => {
  const { a, wk, m, wl, b, x } = letters;
  const p = a.times(wk, m, wl, b);
  return { features: b.times(x), back: residualInWords(p, letters).times(a), p };
};

/** [I ⊗ M_{·,1} … I ⊗ M_{·,d_k}], the columns of the residual term. */
const spread = (a: Architecture, k: number, matrix: MatrixExpression) =>
  beside(
    ...Array.from({ length: a.width(k) }, (_, index) =>
      kronecker(identity(a.width(k - 1)), column(matrix, index)),
    ),
  );

/** Slips in the blocks of the Hessian, and other ways to say them. */
export const LEMMA_4_3_MUTANTS: readonly Mutant[] = [
  mutant('no-residual-term', 'leave out the term in r', {
    block: HESSIAN.curvature,
    words: { residual: () => TracePolynomial.zero() },
  }),
  mutant('residual-sign', 'give the term in r the opposite sign', {
    residual: (a, k, l) => scaled(Rational.of(-1), HESSIAN.residual(a, k, l)),
    words: { residual: (letters) => HESSIAN.words.residual(letters).negate() },
  }),
  mutant('column-major', 'take the entries of W_k column by column: the coupling as R ⊗ M', {
    entrywise: (weights, moments) => {
      const blocks = new HessianBlocks(weights, moments);
      const products = new PartialProducts(weights);
      const error = products.product.times(moments.xx).minus(moments.yx);
      const lower = (k: number, l: number) => {
        const coupling = products
          .after(k)
          .transpose()
          .times(error)
          .times(products.before(l).transpose());
        const curvature = products
          .after(k)
          .transpose()
          .times(products.after(l))
          .kronecker(products.before(k).times(moments.xx).times(products.before(l).transpose()));
        return curvature.plus(coupling.kronecker(products.between(k, l)));
      };
      return {
        block: (l, k) => {
          if (k === l) return blocks.block(l, k);
          return k > l ? lower(k, l).transpose() : lower(l, k);
        },
      };
    },
    // vec(V_kᵀ)ᵀ(R ⊗ M)vec(V_lᵀ) = tr(V_kᵀRV_lMᵀ)
    words: {
      entrywise: (letters) => {
        const { a, wk, m, wl, b, vk, vl, xx } = letters;
        const error = errorInMoments(parts(letters).p, letters);
        const curvature = vk
          .transpose()
          .times(a.transpose(), a, wk, m, vl, b, xx, m.times(wl, b).transpose())
          .trace();
        const coupling = a.transpose().times(error, b.transpose());
        return curvature.plus(vk.transpose().times(coupling, vl, m.transpose()).trace());
      },
      sizes: { di: 'dl' },
    },
  }),
  mutant('no-transpose-on-between', 'leave out the transpose on W_{k−1}⋯W_{l+1}, where it fits', {
    residual: (a, k, l) => {
      const between = layers(k - 1, l + 1, a.width(l));
      const square = a.width(k - 1) === a.width(l);
      const back = product(residual, afterLayer(a, k));
      return product(
        kronecker(square ? between : transpose(between), featuresBelow(a, l)),
        spread(a, k, back),
      );
    },
    words: {
      residual: (letters) => {
        const { features, back } = parts(letters);
        const { m, vk, vl } = letters;
        return vl.times(features, back, vk, m.transpose()).trace();
      },
      sizes: { dj: 'dl' },
    },
  }),
  mutant(
    'paper-block-everywhere',
    'use the paper’s block (1,k) for every (l,k): X for B_lX, where it fits',
    {
      residual: (a, k, l) => {
        const between = layers(k - 1, l + 1, a.width(l));
        const features =
          a.width(l - 1) === a.inputWidth ? featuresBelow(a, 1) : featuresBelow(a, l);
        const back = product(residual, afterLayer(a, k));
        return product(kronecker(transpose(between), features), spread(a, k, back));
      },
      words: {
        residual: (letters) => {
          const { m, vk, vl, x } = letters;
          return vl.times(x, parts(letters).back, vk, m).trace();
        },
        sizes: { di: 'dx' },
      },
    },
  ),
  mutant('kronecker-swapped', 'swap the Kronecker factors of the first term', {
    curvature: (a, k, l) =>
      kronecker(
        product(featuresBelow(a, l), transpose(featuresBelow(a, k))),
        product(transpose(afterLayer(a, l)), afterLayer(a, k)),
      ),
    words: {
      diagonal: ({ a, b, u, v, x }) => {
        const features = b.times(x);
        return u.transpose().times(features, features.transpose(), v, a.transpose(), a).trace();
      },
      curvature: (letters) => {
        const { a, wk, m, wl, vk, vl } = letters;
        const { features } = parts(letters);
        const across = features.times(m.times(wl, features).transpose());
        const after = a.transpose().times(a, wk, m);
        return vl.transpose().times(across, vk, after).trace();
      },
      sizes: { di: 'dl', dj: 'dk' },
    },
  }),
  mutant('gram-order', 'have A_kA_kᵀ for A_kᵀA_k in the diagonal blocks, where it fits', {
    curvature: (a, k, l) => {
      if (k !== l || a.width(k) !== a.outputWidth) return HESSIAN.curvature(a, k, l);
      const [after, features] = [afterLayer(a, k), featuresBelow(a, k)];
      return kronecker(product(after, transpose(after)), product(features, transpose(features)));
    },
    words: {
      diagonal: ({ a, b, u, v, x }) => {
        const features = b.times(x);
        return u.transpose().times(a, a.transpose(), v, features, features.transpose()).trace();
      },
      sizes: { dk: 'dy' },
    },
  }),
  equivalent('transposed-pair', 'give block (l,k) as the transpose of block (k,l)', {
    block: (a, k, l) => {
      if (k === l) return HESSIAN.curvature(a, k, k);
      const curvature = kronecker(
        product(transpose(afterLayer(a, k)), afterLayer(a, l)),
        product(featuresBelow(a, k), transpose(featuresBelow(a, l))),
      );
      const back = product(residual, afterLayer(a, k));
      const coupling = product(
        transpose(spread(a, k, back)),
        kronecker(layers(k - 1, l + 1, a.width(l)), transpose(featuresBelow(a, l))),
      );
      return transpose(sum(curvature, coupling));
    },
    words: {
      curvature: (letters) => {
        const { a, wk, m, wl, b, vk, vl, x } = letters;
        const after = a.transpose().times(a, wk, m);
        const lower = b.times(x);
        return vk.transpose().times(after, vl, lower, m.times(wl, lower).transpose()).trace();
      },
      residual: (letters) => {
        const { m, vk, vl } = letters;
        const { features, back } = parts(letters);
        return vk
          .transpose()
          .times(back.transpose(), features.transpose(), vl.transpose(), m.transpose())
          .trace();
      },
    },
  }),
  equivalent('commutation', 'put rA_k to B_lX and commute: (W_{k−1}⋯W_{l+1})ᵀ ⊗ B_lXrA_k', {
    // [I ⊗ e_1 … I ⊗ e_{d_k}] takes vec(Vᵀ) to vec(V)
    residual: (a, k, l) =>
      product(
        kronecker(
          transpose(layers(k - 1, l + 1, a.width(l))),
          product(featuresBelow(a, l), product(residual, afterLayer(a, k))),
        ),
        spread(a, k, identity(a.width(k))),
      ),
    words: {
      residual: (letters) => {
        const { m, vk, vl } = letters;
        const { features, back } = parts(letters);
        return vl.times(features.times(back), vk, m).trace();
      },
    },
  }),
];
