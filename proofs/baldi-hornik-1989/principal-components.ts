import fc from 'fast-check';
import {
  type AutoencoderPoint,
  autoencoderPoint,
  drawnSizes,
  orthogonalProjector,
  wordData,
} from '../../properties/arbitraries/index.js';
import { defineClaim, type Violation, type WordIdentity } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import { PartialProducts } from '../../src/network/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import { describePoint } from '../describe-point.js';
import { projectorLetters } from '../facts/projector-letters.js';
import { judgedPoint } from '../judged-point.js';
import { lossInMoments, outerLetters, symmetricMoments } from '../kawaguchi-2016/word-letters.js';

/** The linear autoencoder: Y = X, one hidden layer. */
export const principalComponents = defineClaim<AutoencoderPoint>({
  id: 'principal-components',
  title: 'The linear autoencoder is PCA',
  source: { work: 'BH89', number: 'the autoassociative case Y = X' },
  statement:
    'Let Y = X, H = 1 and Σ_XX invertible with distinct eigenvalues. Then P* = I and Σ = Σ_XX; at a critical point W_2W_1 = U_SU_Sᵀ for a set S of principal components, with L = ½ tr((I − U_SU_Sᵀ)Σ_XX); and W is a global minimum iff S are the first p of them.',
  tex: 'Let $Y = X$, $H = 1$ and $\\Sigma_{XX}$ invertible with distinct eigenvalues. Then at a critical point $W_2W_1 = U_SU_S^{\\mathsf T}$ for a set $S$ of principal components, and $W$ is a global minimum iff $S$ are the first $p$ of them.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: [],
  steps: [
    {
      id: 'identity-map',
      text: 'Y = X: Σ_YX = Σ_XX, so P* = Σ_XXΣ_XX⁻¹ = I and Σ = P*Σ_XXP*ᵀ = Σ_XX',
      argument: 'substitution',
      spends: [],
      uses: [],
      checks: [{ kind: 'words', compares: 'P* with I, Σ with Σ_XX', identities: identityMap }],
    },
    {
      id: 'projection',
      text: 'So P = U_SU_SᵀP* = U_SU_Sᵀ, and L = ½(tr Σ_XX − tr(U_SU_SᵀΣ_XX))',
      argument: 'substitution',
      spends: [],
      uses: ['critical-points'],
      checks: [
        { kind: 'words', compares: 'L at Π with ½ tr((I − Π)Σ_XX)', identities: lossAtProjector },
        {
          kind: 'decisions',
          compares: 'W_2W_1 with U_SU_Sᵀ at drawn critical points',
          instances: (scope) => (scope.kind === 'random' ? autoencoderPoint(scope) : undefined),
          violation: notProjector,
          describe: ({ point }) => describePoint(point),
        },
      ],
    },
    {
      id: 'leading',
      text: 'The values are smallest for S = {1, …, p}, and only there, as the eigenvalues are distinct and positive',
      argument: 'textbook fact',
      spends: [],
      uses: ['eckart-young'],
      checks: [
        {
          kind: 'decisions',
          compares: '“global minimum” with S = {1, …, p}',
          instances: (scope) => (scope.kind === 'random' ? autoencoderPoint(scope) : undefined),
          violation: ({ point, stratum }) => {
            const p = point.architecture.narrowestHidden;
            const leading = stratum.r === p && stratum.S.every((s, index) => s === index + 1);
            const judged = judgedPoint(point).class;
            return (judged === 'global-minimum') === leading
              ? undefined
              : { at: `S = {${stratum.S}}`, found: judged, expected: `p = ${p}` };
          },
          describe: ({ point }) => describePoint(point),
        },
      ],
    },
  ],
  conclusion: [],
});

function notProjector({ point, stratum, data }: AutoencoderPoint): Violation | undefined {
  const { product } = new PartialProducts(point.weights);
  const rows = Array.from({ length: data.eigenvectors.rows }, (_, row) => row);
  const chosen = data.eigenvectors.submatrix(
    rows,
    stratum.S.map((position) => position - 1),
  );
  return product.equals(chosen.times(chosen.transpose()))
    ? undefined
    : { at: 'W_2W_1', found: 'another matrix', expected: `U_SU_Sᵀ, S = {${stratum.S}}` };
}

const letters = outerLetters({ dy: 'dx' });

function identityMap(): readonly WordIdentity[] {
  const { s, xx, yx, pstar, sigma } = letters;
  const one = xx.times(s);
  const hypotheses = [
    { id: 'autoencoder', text: 'Σ_YX = Σ_XX', zero: yx.minus(xx) },
    { id: 'definition-of-S', text: 'Σ_XXS = I', zero: one.minus(WordPolynomial.identity('dx')) },
    { id: 'definition-of-Pstar', text: 'P* = Σ_YXS', zero: pstar.minus(yx.times(s)) },
    {
      id: 'definition-of-Sigma',
      text: 'Σ = P*Σ_XXP*ᵀ',
      zero: sigma.minus(pstar.times(xx, pstar.transpose())),
    },
  ];
  const matrices = drawnSizes().chain(({ dx }) =>
    wordData({ dx, dy: dx }).map(({ Sxx, S }) => ({
      Sxx: Sxx!,
      Syx: Sxx!,
      S: S!,
      Pstar: Sxx!.identityOf(dx),
      Sigma: Sxx!,
    })),
  );
  return [
    {
      at: 'P*',
      claim: { hypotheses, left: pstar, right: WordPolynomial.identity('dx') },
      matrices,
    },
    { at: 'Σ', claim: { hypotheses, left: sigma, right: xx }, matrices },
  ];
}

function lossAtProjector(): readonly WordIdentity[] {
  const { xx } = letters;
  const { pi, projector } = projectorLetters('dx');
  return [
    {
      at: 'L at P = Π',
      claim: {
        hypotheses: [symmetricMoments(letters), ...projector],
        left: lossInMoments(pi, { ...letters, yx: xx, yy: xx }),
        right: xx.minus(pi.times(xx)).trace().scale(Rational.of(1, 2)),
      },
      matrices: drawnSizes().chain(({ dx }) =>
        fc
          .tuple(wordData({ dx, dy: dx }), orthogonalProjector(dx, dx - 1))
          .map(([{ Sxx }, value]) => ({ Sxx: Sxx!, Pi: value })),
      ),
    },
  ];
}
