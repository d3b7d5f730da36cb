import { defineClaim } from '../../src/claims/index.js';
import type { Point } from '../../src/network/index.js';
import { DATA_ASSUMPTIONS } from './assumptions.js';
import { either, vanishes } from './decided.js';
import { eigenHypotheses } from './eigenvector-letters.js';
import {
  existenceIdentity,
  invarianceIdentities,
  minimiserIdentity,
  normalIdentity,
  rankIdentities,
} from './eigenvector-words.js';
import { blockIdentities } from './hessian-block-words.js';
import { critical } from './point-predicates.js';
import type { PointWords } from './point-words.js';
import { type SecondOrderStatement, secondOrderChecks } from './second-order-claim.js';
import { positiveSemidefinite } from './second-order-hypotheses.js';
import { projectsOn, TOP } from './top-eigenvectors.js';

const { xxtFullRank, distinctEigenvalues } = DATA_ASSUMPTIONS;
const [invertible, distinct] = [xxtFullRank.atPoint, distinctEigenvalues.atPoint];

/** Xr = 0. */
export const residualIsOrthogonal = (words: PointWords) => vanishes(words, 'Xr = 0', words.xr);

/** What the lemma says of one point. */
export const TOP_EIGENVECTORS: SecondOrderStatement = {
  hypotheses: [critical, positiveSemidefinite, invertible, distinct],
  dataHypotheses: [xxtFullRank.ofData, distinctEigenvalues.ofData],
  compares: 'the projector on R(C) with that on the p̄ top eigenvectors of Σ, and Xr with 0',
  constant:
    'S and the ranks define the stratum, and Π is the projector on the eigenvectors in S (docs/strata.md); that the Hessian is semidefinite on all of it was observed, not proved',
  parts: (words) => [
    ['Π', either(projectsOn(words, 'Π = U_p̄U_p̄ᵀ', TOP), residualIsOrthogonal(words))],
  ],
};

const id = 'lemma-4-6';

/** Lemma 4.6 of K16: with ∇²L ⪰ 0, C spans the top eigenvectors of Σ. */
export const lemma46 = defineClaim<Point>({
  id,
  title: 'Positive semidefinite Hessian: top eigenvectors',
  source: { work: 'K16', number: 'Lemma 4.6' },
  statement:
    'If W is critical, ∇²L(W) ⪰ 0, XXᵀ is invertible and Σ has distinct eigenvalues, then Π = C(CᵀC)⁻Cᵀ = U_p̄U_p̄ᵀ, with the eigenvectors of the p̄ = rank C largest eigenvalues of Σ, or Xr = 0. (The proof yields the first alternative.)',
  tex: 'If $W$ is critical, $\\nabla^2L(W)\\succeq 0$, $XX^{\\mathsf T}$ is invertible and $\\Sigma$ has distinct eigenvalues, then $C(C^{\\mathsf T}C)^{-}C^{\\mathsf T}=U_{\\bar p}U_{\\bar p}^{\\mathsf T}$ with the eigenvectors of the $\\bar p=\\operatorname{rank}C$ largest eigenvalues of $\\Sigma$, or $Xr=0$.',
  hypotheses: TOP_EIGENVECTORS.hypotheses,
  dataHypotheses: [xxtFullRank.ofData, distinctEigenvalues.ofData],
  restsOn: ['λ_i ≥ λ_j for all i ∈ S, j ∉ S says that S holds the |S| largest'],
  steps: [
    {
      id: 'normal-equation',
      text: '∂L/∂W_{H+1} = E(W_H⋯W_1)ᵀ = 0 with E = PΣ_XX − Σ_YX (Lemma 4.1); multiply by W_{H+1}ᵀ: EPᵀ = 0',
      argument: 'substitution',
      spends: [critical.id],
      uses: ['gradient-form'],
      checks: [{ kind: 'words', compares: 'EPᵀ with 0', identities: () => [normalIdentity()] }],
    },
    {
      id: 'invariance',
      text: '(a) Π = C(CᵀC)⁻Cᵀ is symmetric and idempotent, whichever generalised inverse is taken (range-projector). P = ΠP* by Lemma 4.2, so 0 = EPᵀ = (ΠP*Σ_XX − P*Σ_XX)P*ᵀΠ = ΠΣΠ − ΣΠ; transposed, ΠΣ = ΠΣΠ = ΣΠ',
      argument: 'identity',
      spends: [critical.id, invertible.id],
      uses: ['lemma-4-2', 'range-projector'],
      checks: [
        {
          kind: 'words',
          compares: 'ΠΣ with ΠΣΠ and with ΣΠ',
          identities: invarianceIdentities,
        },
      ],
    },
    {
      id: 'eigenvectors',
      text: '(b) Σ has distinct eigenvalues, so Π = U_SU_Sᵀ with |S| = rank Π = rank C = p̄; for C = ΠC and Π = C((CᵀC)⁻Cᵀ)',
      argument: 'textbook fact',
      spends: [distinct.id],
      uses: ['invariant-subspace', 'rank-of-products'],
      checks: [
        {
          kind: 'words',
          compares: 'C with ΠC, and Π with C(GCᵀ)',
          identities: rankIdentities,
        },
      ],
    },
    {
      id: 'schur-complement',
      text: '(c) By Lemma 4.3 for k = H+1 the Hessian on (W_1, W_{H+1}) is [[A, B], [Bᵀ, D]] ⪰ 0 with A(V) = CᵀCVΣ_XX, A⁻(V) = (CᵀC)⁻VΣ_XX⁻¹ and B(V′) = CᵀV′(W_H⋯W_1)Σ_XX + (W_H⋯W_2)ᵀV′ᵀE, so D − BᵀA⁻B ⪰ 0: the second derivative along (−A⁻B(V_{H+1}), V_{H+1}) is not negative. For i ∈ S, j ∉ S and V_{H+1} = u_ju_iᵀW_{H+1}: −A⁻B(V_{H+1}) = (CᵀC)⁻Cᵀu_iu_jᵀP*, because u_jᵀC = 0 and u_jᵀE = −u_jᵀΣ_YX',
      argument: 'textbook fact',
      spends: [critical.id, positiveSemidefinite.id, invertible.id],
      uses: ['hessian-form', 'lemma-4-2', 'range-projector', 'schur-complement'],
      checks: [
        {
          kind: 'words',
          compares:
            'the second derivatives of L along V_1 and V_k with tr(VᵀA(V)), tr(VᵀB(V′)), tr(V′ᵀD(V′)); k = H+1 is A_k = I',
          identities: blockIdentities,
        },
        {
          kind: 'words',
          compares: '−A⁻B(u_ju_iᵀW_{H+1}) with GCᵀu_iu_jᵀP*',
          identities: () => [minimiserIdentity()],
        },
      ],
    },
    {
      id: 'order',
      text: '(d) So the test vector V_{H+1} = u_ju_iᵀW_{H+1} goes with V_1 = (CᵀC)⁻Cᵀu_iu_jᵀP*, for which CV_1 = u_iu_jᵀP*; the second derivative along them is λ_i − λ_j, and it is not negative',
      argument: 'case split',
      spends: [positiveSemidefinite.id],
      uses: ['lemma-4-6-quantitative'],
      checks: [
        {
          kind: 'words',
          compares: 'CV_1 with u_iu_jᵀP*, as the quantitative form asks',
          identities: () => [existenceIdentity(eigenHypotheses.inS)],
        },
        ...secondOrderChecks(id, TOP_EIGENVECTORS),
      ],
    },
  ],
  conclusion: secondOrderChecks(id, TOP_EIGENVECTORS),
});
