import { FormalLinks } from '../src/claims/index.js';
import { DATA_ASSUMPTIONS } from './kawaguchi-2016/assumptions.js';
import { lemma41 } from './kawaguchi-2016/lemma-4-1-first-order.js';
import { lemma42 } from './kawaguchi-2016/lemma-4-2-critical-form.js';
import { theorem23i } from './kawaguchi-2016/theorem-2-3-i-shape.js';
import { theorem23ii } from './kawaguchi-2016/theorem-2-3-ii-local-minima.js';
import { theorem23iii } from './kawaguchi-2016/theorem-2-3-iii-saddles.js';

/** X ≠ 0: XXᵀ invertible gives it, and XYᵀ of full rank does. */
const NONZERO_INPUTS = [
  DATA_ASSUMPTIONS.xxtFullRank.atPoint.id,
  DATA_ASSUMPTIONS.xytFullRank.atPoint.id,
];

/**
 * The claims that a theorem of `formal/` states, word for word or stronger; CONTRIBUTING.md, "Link a
 * formal theorem", says how to add one. What is only implied by a theorem, or implies it, is not here.
 */
export const FORMAL_LINKS = new FormalLinks([
  [
    lemma41,
    {
      theorems: ['lemma_4_1'],
      needs: [],
      note: 'in Kronecker and in matrix form, for any number of layers, over any ordered field; the loss without its factor ½, so its derivative is twice the formula; (PX − Y)Xᵀ for PΣ_XX − Σ_YX',
    },
  ],
  [
    lemma42,
    {
      theorems: ['lemma_4_2'],
      needs: ['first-layer-stationary', 'xxt-full-rank'],
      note: 'for any number of layers, over any ordered field; YXᵀ(XXᵀ)⁻¹ for Σ_YXΣ_XX⁻¹',
    },
  ],
  [
    theorem23i,
    {
      theorems: ['theorem_2_3_i'],
      needs: [NONZERO_INPUTS],
      note: 'stronger: from X ≠ 0, over any ordered field; the loss without its factor ½',
    },
  ],
  [
    theorem23ii,
    {
      theorems: ['theorem_2_3_ii'],
      needs: [],
      note: 'stronger: no assumption on the data, over any ordered field; the loss without its factor ½',
    },
  ],
  [
    theorem23iii,
    {
      theorems: ['theorem_2_3_iii'],
      needs: [NONZERO_INPUTS],
      note: 'stronger: from X ≠ 0, over any ordered field; the loss without its factor ½',
    },
  ],
]);
