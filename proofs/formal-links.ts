import { FormalLinks } from '../src/claims/index.js';
import { conjecture22 } from './baldi-hornik-1989/conjecture-2-2.js';
import { proposition21 } from './baldi-hornik-1989/proposition-2-1-shallow.js';
import { DATA_ASSUMPTIONS } from './kawaguchi-2016/assumptions.js';
import { corollary24 } from './kawaguchi-2016/corollary-2-4-bad-saddles.js';
import { corollary32 } from './kawaguchi-2016/corollary-3-2.js';
import { corollary45 } from './kawaguchi-2016/corollary-4-5-rank-condition.js';
import { gradientForm } from './kawaguchi-2016/gradient-form.js';
import { hessianForm } from './kawaguchi-2016/hessian-form.js';
import { lemma41 } from './kawaguchi-2016/lemma-4-1-first-order.js';
import { lemma42 } from './kawaguchi-2016/lemma-4-2-critical-form.js';
import { lemma44 } from './kawaguchi-2016/lemma-4-4-range-condition.js';
import { lemma46 } from './kawaguchi-2016/lemma-4-6-top-eigenvectors.js';
import { theorem23 } from './kawaguchi-2016/theorem-2-3.js';
import { theorem23FullRank } from './kawaguchi-2016/theorem-2-3-full-rank.js';
import { theorem23i } from './kawaguchi-2016/theorem-2-3-i-shape.js';
import { theorem23ii } from './kawaguchi-2016/theorem-2-3-ii-local-minima.js';
import { theorem23iii } from './kawaguchi-2016/theorem-2-3-iii-saddles.js';
import { theorem23iv } from './kawaguchi-2016/theorem-2-3-iv-strict-saddles.js';
import { reluActiveMinima } from './yun-sra-jadbabaie-2019/relu-active-minima.js';
import { reluDeadMinima } from './yun-sra-jadbabaie-2019/relu-dead-minima.js';

const { xxtFullRank, xytFullRank } = DATA_ASSUMPTIONS;

/** X ≠ 0: XXᵀ invertible gives it, and XYᵀ of full rank does. */
const NONZERO_INPUTS = [xxtFullRank.atPoint.id, xytFullRank.atPoint.id];

/** True of every link: each differs by it, and by what its note adds. */
const EVERYWHERE = 'over any ordered field; the loss without its factor ½';
const EIGENVALUE =
  'the negative eigenvalue over any real closed field, a direction of negative curvature over any ordered field; the loss without its factor ½';

/**
 * The claims that theorems of `formal/` state, word for word or stronger; CONTRIBUTING.md, "Link a
 * formal theorem", says how to add one. What is only close to a theorem is not here.
 */
export const FORMAL_LINKS = new FormalLinks([
  [
    theorem23,
    {
      theorems: [
        'theorem_2_3_i',
        'theorem_2_3_ii',
        'theorem_2_3_iii',
        'theorem_2_3_iv',
        'theorem_2_3_iv_eigenvalue',
      ],
      needs: [NONZERO_INPUTS],
      note: `stronger: (i) and (iii) from X ≠ 0, (ii) and (iv) from nothing about the data; ${EIGENVALUE}`,
    },
  ],
  [
    theorem23i,
    {
      theorems: ['theorem_2_3_i'],
      needs: [NONZERO_INPUTS],
      note: `stronger: from X ≠ 0; ${EVERYWHERE}`,
    },
  ],
  [
    theorem23ii,
    {
      theorems: ['theorem_2_3_ii'],
      needs: [],
      note: `stronger: no assumption on the data; ${EVERYWHERE}`,
    },
  ],
  [
    theorem23iii,
    {
      theorems: ['theorem_2_3_iii'],
      needs: [NONZERO_INPUTS],
      note: `stronger: from X ≠ 0; ${EVERYWHERE}`,
    },
  ],
  [
    theorem23iv,
    {
      theorems: ['theorem_2_3_iv', 'theorem_2_3_iv_eigenvalue'],
      needs: ['middle-full-rank', 'saddle'],
      note: `stronger: no assumption on the data; ${EIGENVALUE}`,
    },
  ],
  [
    theorem23FullRank,
    {
      theorems: ['theorem_2_3_full_rank'],
      needs: ['critical', 'hessian-psd', 'middle-full-rank'],
      note: `stronger: no assumption on the data; ${EVERYWHERE}`,
    },
  ],
  [
    corollary24,
    {
      theorems: ['corollary_2_4_shallow', 'corollary_2_4_shallow_eigenvalue', 'corollary_2_4_deep'],
      needs: [xytFullRank.atPoint.id],
      note: `stronger: H = 1 from nothing about the data, H ≥ 2 from YXᵀ ≠ 0, and the Hessian at 0 is zero; ${EIGENVALUE}`,
    },
  ],
  [
    corollary32,
    {
      theorems: ['corollary_3_2', 'corollary_3_2_landscape', 'negative_eigenvalue'],
      needs: ['a1p-m', 'a5u-m', NONZERO_INPUTS],
      note: `stronger: (i)–(iv) from X ≠ 0, and ρ ≠ 0 is enough. In A1p-m the inputs and weights take finitely many values, in A5u-m the law of Z given them is always the same; (iv) as a direction of negative second derivative, which negative_eigenvalue makes an eigenvalue; ${EVERYWHERE}`,
    },
  ],
  [
    proposition21,
    {
      theorems: ['proposition_2_1_i', 'proposition_2_1_ii'],
      needs: ['shallow'],
      note: `stronger: no assumption on the data or the widths; ${EVERYWHERE}`,
    },
  ],
  [
    conjecture22,
    {
      theorems: ['layer_convexity', 'theorem_2_3_ii'],
      needs: [],
      note: `stronger: no assumption on the data or the widths; ${EVERYWHERE}`,
    },
  ],
  [
    lemma41,
    {
      theorems: ['lemma_4_1'],
      needs: [],
      note: `in Kronecker and in matrix form, for any number of layers; the derivative is twice the formula; (PX − Y)Xᵀ for PΣ_XX − Σ_YX; ${EVERYWHERE}`,
    },
  ],
  [
    lemma42,
    {
      theorems: ['lemma_4_2'],
      needs: ['first-layer-stationary', xxtFullRank.atPoint.id],
      note: `for any number of layers; YXᵀ(XXᵀ)⁻¹ for Σ_YXΣ_XX⁻¹; ${EVERYWHERE}`,
    },
  ],
  [
    gradientForm,
    {
      theorems: ['lemma_4_1'],
      needs: [],
      note: `along a direction of all layers at once, of which one of W_k is a case; the derivative is twice the formula; ${EVERYWHERE}`,
    },
  ],
  [
    hessianForm,
    {
      theorems: ['hessian_form', 'layer_products', 'lemma_4_3'],
      needs: [],
      note: `inner products ⟨A, B⟩ = tr(ABᵀ) for the traces; the second derivative is twice the formula; ${EVERYWHERE}`,
    },
  ],
  [
    lemma44,
    {
      theorems: ['lemma_4_4'],
      needs: ['hessian-semidefinite'],
      note: `stronger: W need not be critical; the transpose of XrW_{H+1}⋯W_{k+1}; ${EVERYWHERE}`,
    },
  ],
  [
    corollary45,
    {
      theorems: ['corollary_4_5'],
      needs: ['hessian-semidefinite'],
      note: `stronger: W need not be critical; the transpose of XrW_{H+1}⋯W_{k+1}; ${EVERYWHERE}`,
    },
  ],
  [
    lemma46,
    {
      theorems: ['lemma_4_6'],
      needs: ['critical', 'hessian-psd', xxtFullRank.atPoint.id, 'distinct-eigenvalues'],
      note: `stronger: never the alternative Xr = 0. For every U with Σ = UΛUᵀ, UUᵀ = I and decreasing eigenvalues; that there is one over the reals, the spectral theorem, is no part of it; ${EVERYWHERE}`,
    },
  ],
  [
    reluActiveMinima,
    {
      theorems: ['relu_units_on_locmin'],
      needs: ['units-on', 'best-linear-map'],
      note: EVERYWHERE,
    },
  ],
  [
    reluDeadMinima,
    {
      theorems: ['relu_layer_off_not_ii'],
      needs: ['positive-direction', 'correlated'],
      note: `stronger: at every W at which a hidden layer is off on all samples, as the first is where W_1 = −v in every row; ${EVERYWHERE}`,
    },
  ],
]);
