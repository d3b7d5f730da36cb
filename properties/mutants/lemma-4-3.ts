import {
  type BlockFormula,
  HESSIAN,
  type HessianFormulas,
  hessianClaim,
} from '../../proofs/index.js';
import { Rational } from '../../src/exact/index.js';
import { HessianBlocks, PartialProducts } from '../../src/network/index.js';
import {
  afterLayer,
  beside,
  column,
  featuresBelow,
  identity,
  kronecker,
  layers,
  product,
  residual,
  scaled,
  sum,
  transpose,
} from '../../src/symbolic/index.js';
import type { Mutant } from './mutant.js';

/** The lemma with its blocks made of the terms given, unless a block is given too. */
function mutant(name: string, slip: string, changed: Partial<HessianFormulas>): Mutant {
  const formulas = { ...HESSIAN, ...changed };
  const { curvature, residual: term } = formulas;
  const block: BlockFormula = (a, k, l) =>
    k === l ? curvature(a, k, k) : sum(curvature(a, k, l), term(a, k, l));
  return {
    of: 'lemma-4-3',
    claim: hessianClaim(`lemma-4-3/${name}`, { ...formulas, block: changed.block ?? block }, slip),
  };
}

/** Slips in the blocks of the Hessian. */
export const LEMMA_4_3_MUTANTS: readonly Mutant[] = [
  mutant('no-residual-term', 'leave out the term in r', {
    block: HESSIAN.curvature,
  }),
  mutant('residual-sign', 'give the term in r the opposite sign', {
    residual: (a, k, l) => scaled(Rational.of(-1), HESSIAN.residual(a, k, l)),
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
  }),
  mutant('no-transpose-on-between', 'leave out the transpose on W_{k−1}⋯W_{l+1}, where it fits', {
    residual: (a, k, l) => {
      const between = layers(k - 1, l + 1, a.width(l));
      const square = a.width(k - 1) === a.width(l);
      const back = product(residual, afterLayer(a, k));
      return product(
        kronecker(square ? between : transpose(between), featuresBelow(a, l)),
        beside(
          ...Array.from({ length: a.width(k) }, (_, index) =>
            kronecker(identity(a.width(k - 1)), column(back, index)),
          ),
        ),
      );
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
        return product(
          kronecker(transpose(between), features),
          beside(
            ...Array.from({ length: a.width(k) }, (_, index) =>
              kronecker(identity(a.width(k - 1)), column(back, index)),
            ),
          ),
        );
      },
    },
  ),
  mutant('kronecker-swapped', 'swap the Kronecker factors of the first term', {
    curvature: (a, k, l) =>
      kronecker(
        product(featuresBelow(a, l), transpose(featuresBelow(a, k))),
        product(transpose(afterLayer(a, l)), afterLayer(a, k)),
      ),
  }),
];
