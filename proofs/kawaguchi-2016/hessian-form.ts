import { point, withSymmetric, wordMatrices } from '../../properties/arbitraries/index.js';
import { defineClaim, type Step, type WordIdentity } from '../../src/claims/index.js';
import { HessianBlocks, hessianByDifferences, type Point } from '../../src/network/index.js';
import { type TracePolynomial, WordPolynomial } from '../../src/words/index.js';
import { describePoint } from '../describe-point.js';
import {
  errorInMoments,
  type LayerLetters,
  layerLetters,
  lossInMoments,
  lossInWords,
  type PairLetters,
  pairLetters,
  residualInWords,
  type SizeNames,
  symmetricMoments,
} from './word-letters.js';

/** The second derivative of L along directions U, V of one layer. */
export type DiagonalForm = (letters: LayerLetters) => TracePolynomial;
/** The second derivative of L along V_k of one layer and V_l of a lower one, or a part of it. */
export type PairForm = (letters: PairLetters) => TracePolynomial;

/** tr(Uᵀ A_kᵀA_k V (B_kX)(B_kX)ᵀ). */
export const DIAGONAL_FORM: DiagonalForm = ({ a, b, u, v, x }) => {
  const features = b.times(x);
  return u.transpose().times(a.transpose(), a, v, features, features.transpose()).trace();
};

/** tr(V_lᵀ A_lᵀA_k V_k (B_lX(B_kX)ᵀ)ᵀ), from the change of r. */
export const CURVATURE_FORM: PairForm = ({ a, wk, m, wl, b, vk, vl, x }) => {
  const lower = b.times(x);
  const upper = m.times(wl, lower);
  const after = a.times(wk, m);
  return vl.transpose().times(after.transpose(), a, vk, upper, lower.transpose()).trace();
};

/** tr(V_l B_lX r A_k V_k W_{k−1}⋯W_{l+1}), from the change of the factor in front of r. */
export const RESIDUAL_FORM: PairForm = (letters) => {
  const { a, m, b, vk, vl, x } = letters;
  return vl.times(b, x, residualInWords(predictionOf(letters), letters), a, vk, m).trace();
};

/** tr(V_kᵀA_kᵀA_lV_lB_lΣ_XXB_kᵀ) + tr(V_k M V_l (A_kᵀEB_lᵀ)ᵀ): the entries from the moments. */
export const ENTRYWISE_FORM: PairForm = (letters) => {
  const { a, wk, m, wl, b, vk, vl, xx } = letters;
  const after = a.times(wk, m);
  const upper = m.times(wl, b);
  const coupling = a
    .transpose()
    .times(errorInMoments(predictionOf(letters), letters), b.transpose());
  return vk
    .transpose()
    .times(a.transpose(), after, vl, b, xx, upper.transpose())
    .trace()
    .plus(vk.times(m, vl, coupling.transpose()).trace());
};

/** D_V D_U L for one layer; `sizes` makes dimensions equal. */
export function diagonalIdentity(form: DiagonalForm, sizes: SizeNames = {}): WordIdentity {
  const letters = layerLetters(sizes);
  const { a, w, b, u, v, x, y } = letters;
  return {
    at: 'directions U, V of W_k',
    claim: {
      hypotheses: [],
      derivatives: [{ W: u }, { W: v }],
      left: lossInWords(a.times(w, b), letters),
      right: form(letters),
    },
    matrices: wordMatrices([a, w, b, u, v, x, y], 2),
  };
}

/** D_{V_l} D_{V_k} L for two layers, k > l. */
export function pairIdentity(form: PairForm, sizes: SizeNames = {}): WordIdentity {
  const letters = pairLetters(sizes);
  const { a, wk, m, wl, b, vk, vl, x, y } = letters;
  return {
    at: 'directions V_k of W_k and V_l of W_l, k > l',
    claim: {
      hypotheses: [],
      derivatives: [{ Wk: vk }, { Wl: vl }],
      left: lossInWords(predictionOf(letters), letters),
      right: form(letters),
    },
    matrices: wordMatrices([a, wk, m, wl, b, vk, vl, x, y], 2),
  };
}

/** The same for l = 1, where W_{l−1}⋯W_1 is the identity. */
export function firstLayerIdentity(form: PairForm): WordIdentity {
  const letters = { ...pairLetters({ di: 'dx' }), b: WordPolynomial.identity('dx') };
  const { a, wk, m, wl, vk, vl, x, y } = letters;
  return {
    at: 'directions V_k of W_k and V_1 of W_1, k > 1',
    claim: {
      hypotheses: [],
      derivatives: [{ Wk: vk }, { Wl: vl }],
      left: lossInWords(predictionOf(letters), letters),
      right: form(letters),
    },
    matrices: wordMatrices([a, wk, m, wl, vk, vl, x, y], 2),
  };
}

/** D_{V_l} D_{V_k} of L in the moments, with nothing but Σ_XX = Σ_XXᵀ assumed of them. */
export function entrywiseIdentity(form: PairForm, sizes: SizeNames = {}): WordIdentity {
  const letters = pairLetters(sizes);
  const { a, wk, m, wl, b, vk, vl, xx, yx, yy } = letters;
  return {
    at: 'directions V_k of W_k and V_l of W_l, k > l, from the moments',
    claim: {
      hypotheses: [symmetricMoments(letters)],
      derivatives: [{ Wk: vk }, { Wl: vl }],
      left: lossInMoments(predictionOf(letters), letters),
      right: form(letters),
    },
    matrices: wordMatrices([a, wk, m, wl, b, vk, vl, xx, yx, yy], 2).map((drawn) =>
      withSymmetric(drawn, 'Sxx'),
    ),
  };
}

/** P = A W_k M W_l B. */
const predictionOf = ({ a, wk, m, wl, b }: PairLetters) => a.times(wk, m, wl, b);

/** The Hessian as a bilinear form, for every depth, all widths and every pair of layers. */
export const hessianForm = defineClaim<Point>({
  id: 'hessian-form',
  title: 'The Hessian as a bilinear form',
  source: { work: 'K16', number: 'Lemma 4.3, as a bilinear form' },
  statement:
    'With A_k = W_{H+1}⋯W_{k+1} and B_k = W_{k−1}⋯W_1: along U, V of one layer the second derivative of L is tr(UᵀA_kᵀA_kV(B_kX)(B_kX)ᵀ); along V_k and V_l, k > l, it is tr(V_lᵀA_lᵀA_kV_k(B_lX(B_kX)ᵀ)ᵀ) + tr(V_l B_lX r A_k V_k W_{k−1}⋯W_{l+1}). An empty product is an identity.',
  tex: 'With $A_k = W_{H+1}\\cdots W_{k+1}$ and $B_k = W_{k-1}\\cdots W_1$: along $U$, $V$ of one layer the second derivative of $L$ is $\\operatorname{tr}(U^{\\mathsf T}A_k^{\\mathsf T}A_kV(B_kX)(B_kX)^{\\mathsf T})$; along $V_k$ and $V_l$, $k > l$, it is $\\operatorname{tr}(V_l^{\\mathsf T}A_l^{\\mathsf T}A_kV_k(B_lX(B_kX)^{\\mathsf T})^{\\mathsf T}) + \\operatorname{tr}(V_l B_lX\\, r\\, A_k V_k W_{k-1}\\cdots W_{l+1})$.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: [],
  steps: [
    step(
      'one-layer',
      'Along U, V of W_k: tr(UᵀA_kᵀA_kV(B_kX)(B_kX)ᵀ); r is linear in W_k, so nothing else is left',
      'the second derivative of L along U, V with the form',
      () => [diagonalIdentity(DIAGONAL_FORM)],
    ),
    step(
      'two-layers',
      'Along V_k and V_l, k > l, with Ŷ = A_kW_kMW_lB_lX, M = W_{k−1}⋯W_{l+1}: one term from the change of r and one, V_l B_lX r A_k V_k M under the trace, from that of the factor in front of it',
      'the second derivative of L along V_k, V_l with the form',
      () => [pairIdentity((letters) => CURVATURE_FORM(letters).plus(RESIDUAL_FORM(letters)))],
    ),
    step(
      'first-layer',
      'The same for l = 1, with C = A_1 = A_kW_kM and B_1 = I: the pair of the paper',
      'the second derivative of L along V_k, V_1 with the form',
      () => [firstLayerIdentity((letters) => CURVATURE_FORM(letters).plus(RESIDUAL_FORM(letters)))],
    ),
    step(
      'from-moments',
      'From the moments, E = PΣ_XX − Σ_YX: tr(V_kᵀA_kᵀA_lV_lB_lΣ_XXB_kᵀ) + tr(V_kMV_l(A_kᵀEB_lᵀ)ᵀ)',
      'the second derivative of the form in the moments along V_k, V_l with the form',
      () => [entrywiseIdentity(ENTRYWISE_FORM)],
    ),
  ],
  conclusion: [
    {
      kind: 'instances',
      compares: 'exact central differences of L with the blocks from the moments',
      // Lemma 4.3 does the same on a user's data; second differences are the slowest check there is.
      instances: (scope) =>
        scope.kind === 'random'
          ? point({ ...scope, maxWidth: Math.min(scope.maxWidth, 2) })
          : undefined,
      equations: (at) => {
        const second = hessianByDifferences(at);
        const blocks = new HessianBlocks(at.weights, at.moments);
        const layers = at.architecture.layers();
        const indices = ({ rows, columns, offset }: (typeof layers)[number]) =>
          Array.from({ length: rows * columns }, (_, index) => offset + index);
        return layers.flatMap((row) =>
          layers.map((column) => ({
            at: `block (${row.k},${column.k})`,
            left: second.submatrix(indices(row), indices(column)),
            right: blocks.block(row.k, column.k),
          })),
        );
      },
      describe: describePoint,
    },
  ],
});

function step(
  id: string,
  text: string,
  compares: string,
  identities: () => readonly WordIdentity[],
): Step<Point> {
  const checks = [{ kind: 'words', compares, identities }] as const;
  return { id, text, argument: 'identity', spends: [], uses: [], checks };
}
