import { secondOrderPoint } from '../../properties/arbitraries/index.js';
import { defineClaim, type Equation } from '../../src/claims/index.js';
import { generalisedInverse, type RationalMatrix } from '../../src/exact/index.js';
import { HessianBlocks, PartialProducts, type Point } from '../../src/network/index.js';
import { describePoint } from '../describe-point.js';
import { either, rangeIncluded, vanishes } from './decided.js';
import { blockIdentities } from './hessian-block-words.js';
import { critical } from './point-predicates.js';
import type { PointWords } from './point-words.js';
import {
  firstSummand,
  inclusionIdentity,
  inverseIdentity,
  rangeIdentities,
  secondSummand,
  zeroFactor,
} from './range-condition-words.js';
import { type SecondOrderStatement, secondOrderChecks } from './second-order-claim.js';
import { semidefinite } from './second-order-hypotheses.js';

/** 2, …, H+1. */
export const upperLayers = ({ layerCount }: PointWords): readonly number[] =>
  Array.from({ length: layerCount - 1 }, (_, index) => index + 2);

/** R((W_{k−1}⋯W_2)ᵀ) ⊆ R(CᵀC). */
export const rangeHolds = (words: PointWords, k: number) =>
  rangeIncluded(
    words,
    'R((W_{k−1}⋯W_2)ᵀ) ⊆ R(CᵀC)',
    words.product(k - 1, 2).transpose(),
    words.c.transpose().times(words.c),
  );

/** XrW_{H+1}⋯W_{k+1} = 0. */
export const residualVanishes = (words: PointWords, k: number) =>
  vanishes(words, 'XrW_{H+1}⋯W_{k+1} = 0', words.xr.times(words.after(k)));

/** What the lemma says of one point. */
export const RANGE_CONDITION: SecondOrderStatement = {
  hypotheses: [critical, semidefinite],
  compares: 'R((W_{k−1}⋯W_2)ᵀ) with R(CᵀC), and XrW_{H+1}⋯W_{k+1} with 0, for k = 2, …, H+1',
  constant:
    'both are ranks of partial products through the data, which define the stratum (docs/strata.md); that the Hessian is semidefinite on all of it was observed, not proved',
  parts: function* (words) {
    for (const k of upperLayers(words))
      yield [`k = ${k}`, either(rangeHolds(words, k), residualVanishes(words, k))];
  },
};

const id = 'lemma-4-4';

/** Lemma 4.4 of K16: what a semidefinite Hessian says about the ranges of partial products. */
export const lemma44 = defineClaim<Point>({
  id,
  title: 'Semidefinite Hessian: range condition',
  source: { work: 'K16', number: 'Lemma 4.4' },
  statement:
    'If W is critical and ∇²L(W) is positive or negative semidefinite, then for every k ∈ {2, …, H+1}: R((W_{k−1}⋯W_2)ᵀ) ⊆ R(CᵀC) with C = W_{H+1}⋯W_2, or XrW_{H+1}⋯W_{k+1} = 0. (The proof does not use that W is critical, nor that XXᵀ is invertible.)',
  tex: 'If $W$ is critical and $\\nabla^2L(W)$ is positive or negative semidefinite, then for every $k\\in\\{2,\\dots,H+1\\}$: $\\mathcal R((W_{k-1}\\cdots W_2)^{\\mathsf T})\\subseteq\\mathcal R(C^{\\mathsf T}C)$ with $C=W_{H+1}\\cdots W_2$, or $XrW_{H+1}\\cdots W_{k+1}=0$.',
  hypotheses: RANGE_CONDITION.hypotheses,
  dataHypotheses: [],
  restsOn: [
    'a principal submatrix of a semidefinite matrix is semidefinite',
    'tr(YᵀF) = 0 for every Y only if F = 0',
  ],
  steps: [
    {
      id: 'blocks',
      text: 'By Lemma 4.3 the Hessian on (W_1, W_k) is [[A, B], [Bᵀ, D]] with A(V) = CᵀCVΣ_XX, B(V′) = CᵀA_kV′B_kΣ_XX + MᵀV′ᵀA_kᵀE and D(V′) = A_kᵀA_kV′B_kΣ_XXB_kᵀ, where A_k = W_{H+1}⋯W_{k+1}, B_k = W_{k−1}⋯W_1, M = W_{k−1}⋯W_2, E = (Xr)ᵀ',
      argument: 'identity',
      spends: [],
      uses: ['hessian-form'],
      checks: [
        {
          kind: 'words',
          compares:
            'the second derivatives of L along V_1 and V_k with tr(VᵀA(V)), tr(VᵀB(V′)), tr(V′ᵀD(V′))',
          identities: blockIdentities,
        },
      ],
    },
    {
      id: 'projector',
      text: 'The operator A⁻(V) = (CᵀC)⁻VΣ_XX⁻ is a generalised inverse of A: AA⁻A(V) = A(V); and AA⁻(V) = CᵀC(CᵀC)⁻VΣ_XX⁻Σ_XX',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'AA⁻A(V) with A(V)',
          identities: () => [inverseIdentity()],
        },
      ],
    },
    {
      id: 'semidefinite',
      text: 'The submatrix is semidefinite, so (I − AA⁻)B = 0: for every Y the direction V = Y − (A⁻)ᵀ(A(Y)) has A(V) = 0, so the second derivative along (V, tV′) is 2t tr(VᵀB(V′)) + t² tr(V′ᵀD(V′)), of one sign for all t; hence 0 = tr(VᵀB(V′)) = tr(Yᵀ(I − AA⁻)(B(V′)))',
      argument: 'textbook fact',
      spends: [semidefinite.id],
      uses: ['psd-range'],
      checks: [
        {
          kind: 'words',
          compares: 'A(V) with 0, and tr(VᵀZ) with tr(Yᵀ(I − AA⁻)(Z)) for every Z',
          identities: rangeIdentities,
        },
        {
          kind: 'instances',
          compares: '(I − AA⁻)B with 0 and AA⁻ with CᵀC(CᵀC)⁻ ⊗ XXᵀ(XXᵀ)⁻, as matrices',
          instances: (scope) => (scope.kind === 'random' ? secondOrderPoint(scope) : undefined),
          equations: rangeEquations,
          describe: describePoint,
        },
      ],
    },
    {
      id: 'first-summand',
      text: 'AA⁻ leaves the first summand of B as it is, since CᵀC(CᵀC)⁻Cᵀ = Cᵀ: (I − AA⁻)(CᵀA_kV′B_kΣ_XX) = 0',
      argument: 'identity',
      spends: [],
      uses: ['gram-cancellation'],
      checks: [
        {
          kind: 'words',
          compares: '(I − AA⁻)(CᵀA_kV′B_kΣ_XX) with 0',
          identities: firstSummand,
        },
      ],
    },
    {
      id: 'second-summand',
      text: 'What is left is (I − AA⁻)(MᵀV′ᵀA_kᵀE) = (I − CᵀC(CᵀC)⁻)MᵀV′ᵀA_kᵀE, since EΣ_XX⁻Σ_XX = E; it is 0 for every V′',
      argument: 'identity',
      spends: [],
      uses: ['gram-cancellation'],
      checks: [
        {
          kind: 'words',
          compares: '(I − AA⁻)(MᵀV′ᵀA_kᵀE) with (I − CᵀCG)MᵀV′ᵀA_kᵀE',
          identities: secondSummand,
        },
      ],
    },
    {
      id: 'zero-factor',
      text: 'So (I − CᵀC(CᵀC)⁻)Mᵀ = 0 or A_kᵀE = 0, that is XrW_{H+1}⋯W_{k+1} = 0: if Nx ≠ 0 for N = (I − CᵀC(CᵀC)⁻)Mᵀ, then V′ᵀ = xyᵀ gives yᵀA_kᵀE = 0 for every y',
      argument: 'case split',
      spends: [semidefinite.id],
      uses: ['kronecker-zero'],
      checks: [
        {
          kind: 'words',
          compares: 'yᵀA_kᵀE with 0, where NxyᵀA_kᵀE = 0 and Nx ≠ 0',
          identities: zeroFactor,
        },
        ...secondOrderChecks(id, RANGE_CONDITION),
      ],
    },
    {
      id: 'range',
      text: '(I − CᵀC(CᵀC)⁻)Mᵀ = 0 gives Mᵀ = CᵀCQ with Q = (CᵀC)⁻Mᵀ, so R(Mᵀ) ⊆ R(CᵀC)',
      argument: 'substitution',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'Mᵀ with CᵀC(GMᵀ), from (I − CᵀCG)Mᵀ = 0',
          identities: () => [inclusionIdentity()],
        },
      ],
    },
  ],
  conclusion: secondOrderChecks(id, RANGE_CONDITION),
});

/** The step `semidefinite` as the paper has it, with Kronecker products. */
function rangeEquations({ weights, moments }: Point): Equation<RationalMatrix>[] {
  const blocks = new HessianBlocks(weights, moments);
  const c = new PartialProducts(weights).after(1);
  const gram = c.transpose().times(c);
  const [g, t] = [generalisedInverse(gram), generalisedInverse(moments.xx)];
  const corner = blocks.block(1, 1);
  const projector = corner.times(g.kronecker(t));
  return [
    {
      at: 'AA⁻',
      left: projector,
      right: gram.times(g).kronecker(moments.xx.times(t)),
    },
    ...weights.slice(1).map((_, index) => {
      const side = blocks.block(1, index + 2);
      return {
        at: `(I − AA⁻)B, k = ${index + 2}`,
        left: projector.times(side),
        right: side,
      };
    }),
  ];
}
