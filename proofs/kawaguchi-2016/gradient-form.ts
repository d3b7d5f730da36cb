import { point, withSymmetric, wordMatrices } from '../../properties/arbitraries/index.js';
import { defineClaim, type WordIdentity } from '../../src/claims/index.js';
import { gradient, gradientByDifferences, type Point, unflatten } from '../../src/network/index.js';
import type { WordPolynomial } from '../../src/words/index.js';
import { describePoint } from '../describe-point.js';
import {
  errorInMoments,
  type LayerLetters,
  layerLetters,
  lossInMoments,
  lossInWords,
  residualInWords,
  type SizeNames,
  symmetricMoments,
} from './word-letters.js';

/** A matrix form of the gradient by W = W_k, d_k × d_j. */
export type LayerForm = (letters: LayerLetters) => WordPolynomial;

/** (W_{H+1}⋯W_{k+1})ᵀ(Ŷ − Y)(W_{k−1}⋯W_1X)ᵀ. */
export const GRADIENT_FROM_DATA: LayerForm = (letters) => {
  const { a, w, b, x } = letters;
  const r = residualInWords(a.times(w, b), letters);
  return b.times(x, r, a).transpose();
};

/** (W_{H+1}⋯W_{k+1})ᵀ(PΣ_XX − Σ_YX)(W_{k−1}⋯W_1)ᵀ. */
export const GRADIENT_FROM_MOMENTS: LayerForm = (letters) => {
  const { a, w, b } = letters;
  return a.transpose().times(errorInMoments(a.times(w, b), letters), b.transpose());
};

/** D_{W→V} ½tr((AWBX − Y)ᵀ(AWBX − Y)) = tr(FᵀV) for the form F; `sizes` makes dimensions equal. */
export function gradientFromData(at: string, form: LayerForm, sizes: SizeNames = {}): WordIdentity {
  const letters = layerLetters(sizes);
  const { a, w, b, v, x, y } = letters;
  return {
    at,
    claim: {
      hypotheses: [],
      derivatives: [{ W: v }],
      left: lossInWords(a.times(w, b), letters),
      right: form(letters).transpose().times(v).trace(),
    },
    matrices: wordMatrices([a, w, b, v, x, y]),
  };
}

/** The same from the moments, with nothing but Σ_XX = Σ_XXᵀ assumed of them. */
export function gradientFromMoments(
  at: string,
  form: LayerForm,
  sizes: SizeNames = {},
): WordIdentity {
  const letters = layerLetters(sizes);
  const { a, w, b, v, xx, yx, yy } = letters;
  return {
    at,
    claim: {
      hypotheses: [symmetricMoments(letters)],
      derivatives: [{ W: v }],
      left: lossInMoments(a.times(w, b), letters),
      right: form(letters).transpose().times(v).trace(),
    },
    matrices: wordMatrices([a, w, b, v, xx, yx, yy]).map((drawn) => withSymmetric(drawn, 'Sxx')),
  };
}

/** ∂L/∂W_k in matrix form, for every depth and all widths: the algebra of Lemma 4.1. */
export const gradientForm = defineClaim<Point>({
  id: 'gradient-form',
  title: 'The gradient as a matrix',
  source: { work: 'K16', number: 'Lemma 4.1, in matrix form' },
  statement:
    'For every direction V of W_k the derivative of L along V is tr(GᵀV) with G = (W_{H+1}⋯W_{k+1})ᵀ(Ŷ − Y)(W_{k−1}⋯W_1X)ᵀ = (W_{H+1}⋯W_{k+1})ᵀ(PΣ_XX − Σ_YX)(W_{k−1}⋯W_1)ᵀ; so G = ∂L/∂W_k. The products do not contain W_k; an empty one is an identity.',
  tex: 'For every direction $V$ of $W_k$ the derivative of $L$ along $V$ is $\\operatorname{tr}(G^{\\mathsf T}V)$ with $G = (W_{H+1}\\cdots W_{k+1})^{\\mathsf T}(\\hat Y - Y)(W_{k-1}\\cdots W_1X)^{\\mathsf T} = (W_{H+1}\\cdots W_{k+1})^{\\mathsf T}(P\\Sigma_{XX} - \\Sigma_{YX})(W_{k-1}\\cdots W_1)^{\\mathsf T}$, so $G = \\partial L/\\partial W_k$.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: [],
  steps: [
    {
      id: 'moments',
      text: 'L = ½ tr((PX − Y)ᵀ(PX − Y)) = ½ tr(PΣ_XXPᵀ) − tr(Σ_YXPᵀ) + ½ tr Σ_YY',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        { kind: 'words', compares: 'L with the form in the moments', identities: lossIdentities },
      ],
    },
    {
      id: 'from-data',
      text: 'With A = W_{H+1}⋯W_{k+1}, B = W_{k−1}⋯W_1 and r = (Ŷ − Y)ᵀ: the derivative of ½tr((AW_kBX − Y)ᵀ(AW_kBX − Y)) along V is tr(GᵀV), G = Aᵀrᵀ(BX)ᵀ',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'the derivative of L along V with tr(GᵀV)',
          identities: () => [gradientFromData('the derivative along V', GRADIENT_FROM_DATA)],
        },
      ],
    },
    {
      id: 'from-moments',
      text: 'The same from the moments: G = Aᵀ(PΣ_XX − Σ_YX)Bᵀ',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'the derivative of the form in the moments along V with tr(GᵀV)',
          identities: () => [gradientFromMoments('the derivative along V', GRADIENT_FROM_MOMENTS)],
        },
      ],
    },
    {
      id: 'gradient',
      text: 'With Σ_XX = XXᵀ and Σ_YX = YXᵀ the two forms are one matrix G; no other matrix has tr(GᵀV) as its product with every V (trace-pairing), so G = ∂L/∂W_k',
      argument: 'textbook fact',
      spends: [],
      uses: ['trace-pairing'],
      checks: [
        {
          kind: 'words',
          compares: 'the two forms of G, with Σ_XX = XXᵀ and Σ_YX = YXᵀ',
          identities: () => [sameForms()],
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'instances',
      compares: 'exact central differences of L with the matrix form',
      instances: (scope) => point(scope),
      equations: (at) => {
        const slopes = unflatten(at.architecture, gradientByDifferences(at));
        return gradient(at.weights, at.moments).map((matrix, index) => ({
          at: `∂L/∂W_${index + 1}`,
          left: slopes[index]!,
          right: matrix,
        }));
      },
      describe: describePoint,
    },
  ],
});

/** L with Σ_XX, Σ_YX, Σ_YY for XXᵀ, YXᵀ, YYᵀ. */
export function lossIdentities(): readonly WordIdentity[] {
  const letters = layerLetters();
  const { a, w, b, x, y } = letters;
  const p = a.times(w, b);
  return [
    {
      at: 'L',
      claim: {
        hypotheses: [],
        left: lossInWords(p, letters),
        right: lossInMoments(p, { ...letters, ...momentsOf(letters) }),
      },
      matrices: wordMatrices([a, w, b, x, y]),
    },
  ];
}

function sameForms(): WordIdentity {
  const letters = layerLetters();
  const { a, w, b, x, y } = letters;
  return {
    at: 'G',
    claim: {
      hypotheses: [],
      left: GRADIENT_FROM_DATA(letters),
      right: GRADIENT_FROM_MOMENTS({ ...letters, ...momentsOf(letters) }),
    },
    matrices: wordMatrices([a, w, b, x, y]),
  };
}

const momentsOf = ({ x, y }: LayerLetters) => ({
  xx: x.times(x.transpose()),
  yx: y.times(x.transpose()),
  yy: y.times(y.transpose()),
});
