import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';
import { DATA_ASSUMPTIONS } from './assumptions.js';
import { critical } from './point-predicates.js';

/*
 * The words of Lemma 4.6. P = W_N K W_1 with N = H+1 and K = W_H⋯W_2, C = W_N K; Π the projector on
 * R(C); u_i and u_j are unit eigenvectors of Σ, n × 1 with n = d_y, and λ_i, λ_j are 1 × 1.
 */

const letter = WordPolynomial.letter;
const one = WordPolynomial.identity('1');

export const eigenLetters = {
  wn: letter('WN', 'dy', 'dh'),
  k: letter('K', 'dh', 'd1'),
  w1: letter('W1', 'd1', 'dx'),
  vn: letter('VN', 'dy', 'dh'),
  v1: letter('V1', 'd1', 'dx'),
  c: letter('C', 'dy', 'd1'),
  g: letter('G', 'd1', 'd1'),
  xx: letter('Sxx', 'dx', 'dx'),
  s: letter('S', 'dx', 'dx'),
  yx: letter('Syx', 'dy', 'dx'),
  yy: letter('Syy', 'dy', 'dy'),
  pstar: letter('Pstar', 'dy', 'dx'),
  p: letter('P', 'dy', 'dx'),
  b: letter('B', 'dh', 'dx'),
  pi: letter('Pi', 'dy', 'dy'),
  sigma: letter('Sigma', 'dy', 'dy'),
  ui: letter('ui', 'dy', '1'),
  uj: letter('uj', 'dy', '1'),
  li: letter('li', '1', '1'),
  lj: letter('lj', '1', '1'),
} as const;

const { wn, k, w1, vn, v1, c, g, xx, s, yx, pstar, p, b, pi, sigma, ui, uj, li, lj } = eigenLetters;

const given = (id: string, text: string, zero: WordPolynomial): WordHypothesis => ({
  id,
  text,
  zero,
});

/** The equations between the letters, by what they are called in the steps. */
export const eigenHypotheses = {
  symmetricMoments: given('definition-of-Sxx', 'Σ_XX = Σ_XXᵀ', xx.minus(xx.transpose())),
  leastSquares: given(
    DATA_ASSUMPTIONS.xxtFullRank.atPoint.id,
    'P*Σ_XX = Σ_YX, P* = Σ_YXΣ_XX⁻¹',
    pstar.times(xx).minus(yx),
  ),
  sigma: given(
    'definition-of-Sigma',
    'Σ = P*Σ_XXP*ᵀ',
    sigma.minus(pstar.times(xx, pstar.transpose())),
  ),
  ginverse: given(
    'definition-of-G',
    'CᵀCGCᵀC = CᵀC',
    c.transpose().times(c, g, c.transpose(), c).minus(c.transpose().times(c)),
  ),
  pi: given('definition-of-Pi', 'Π = CGCᵀ', pi.minus(c.times(g, c.transpose()))),
  chain: given('definition-of-C', 'C = W_{H+1}K', c.minus(wn.times(k))),
  inverse: given(
    DATA_ASSUMPTIONS.xxtFullRank.atPoint.id,
    'Σ_XXS = I, S = Σ_XX⁻¹',
    xx.times(s).minus(WordPolynomial.identity('dx')),
  ),
  invariantC: given('range-projector', 'ΠC = C', pi.times(c).minus(c)),
  symmetricPi: given('range-projector', 'Π = Πᵀ', pi.minus(pi.transpose())),
  idempotentPi: given('range-projector', 'Π² = Π', pi.times(pi).minus(pi)),
  product: given('lemma-4-2', 'P = ΠP*', p.minus(pi.times(pstar))),
  factoredProduct: given('lemma-4-2', 'W_NKW_1 = ΠP*', wn.times(k, w1).minus(pi.times(pstar))),
  lastLayer: given(
    critical.id,
    '∂L/∂W_{H+1} = (PΣ_XX − Σ_YX)(W_H⋯W_1)ᵀ = 0',
    p.times(xx).minus(yx).times(b.transpose()),
  ),
  lowerProduct: given('definition-of-P', 'P = W_{H+1}(W_H⋯W_1)', p.minus(wn.times(b))),
  normal: given('normal-equation', 'EPᵀ = 0', p.times(xx).minus(yx).times(p.transpose())),
  unitI: given('given-orthonormal', 'u_iᵀu_i = 1', ui.transpose().times(ui).minus(one)),
  unitJ: given('given-orthonormal', 'u_jᵀu_j = 1', uj.transpose().times(uj).minus(one)),
  orthogonal: given('given-orthonormal', 'u_iᵀu_j = 0', ui.transpose().times(uj)),
  eigenI: given('given-eigenvectors', 'Σu_i = u_iλ_i', sigma.times(ui).minus(ui.times(li))),
  eigenJ: given('given-eigenvectors', 'Σu_j = u_jλ_j', sigma.times(uj).minus(uj.times(lj))),
  inside: given('given-projections', 'Πu_i = u_i', pi.times(ui).minus(ui)),
  outside: given('given-projections', 'Πu_j = 0', pi.times(uj)),
  /** The same for Π = U_SU_Sᵀ, which Lemma 4.6 derives in its step of this name. */
  inS: given('eigenvectors', 'Πu_i = u_i, i ∈ S', pi.times(ui).minus(ui)),
  notInS: given('eigenvectors', 'Πu_j = 0, j ∉ S', pi.times(uj)),
  lastMove: given(
    'definition-of-V',
    'V_{H+1} = u_ju_iᵀW_{H+1}',
    vn.minus(uj.times(ui.transpose(), wn)),
  ),
  firstMove: given(
    'given-V_1',
    'CV_1 = u_iu_jᵀP*, C = W_{H+1}K',
    wn.times(k, v1).minus(ui.times(uj.transpose(), pstar)),
  ),
} as const;
