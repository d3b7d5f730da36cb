import fc from 'fast-check';
import {
  type AutoencoderPoint,
  autoencoderPoint,
  drawnSizes,
  orthogonalProjector,
  wordData,
} from '../../properties/arbitraries/index.js';
import {
  defineClaim,
  type Hypothesis,
  type Violation,
  type WordIdentity,
} from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import { type Dataset, PartialProducts, type Point } from '../../src/network/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import { describePoint } from '../describe-point.js';
import { projectorLetters } from '../facts/projector-letters.js';
import { judgedPoint } from '../judged-point.js';
import { DATA_ASSUMPTIONS } from '../kawaguchi-2016/assumptions.js';
import {
  critical as criticalPoint,
  shallow as oneHiddenLayer,
} from '../kawaguchi-2016/point-predicates.js';
import { lossInMoments, outerLetters, symmetricMoments } from '../kawaguchi-2016/word-letters.js';

/** A hypothesis about points, of those drawn here. */
const ofPoint = ({ id, text, decide }: Hypothesis<Point>): Hypothesis<AutoencoderPoint> => ({
  id,
  text,
  decide: ({ point }) => decide(point),
});

const critical = ofPoint(criticalPoint);
const shallow = ofPoint(oneHiddenLayer);
const xxtFullRank = ofPoint(DATA_ASSUMPTIONS.xxtFullRank.atPoint);
const distinctEigenvalues = ofPoint(DATA_ASSUMPTIONS.distinctEigenvalues.atPoint);
const targetsAreInputs = {
  id: 'autoencoder',
  text: 'Y = X',
  decide: ({ x, y }: Pick<Dataset, 'x' | 'y'>) => x.rows === y.rows && x.equals(y),
};
const autoencoder = ofPoint(targetsAreInputs);

/** The linear autoencoder: Y = X, one hidden layer. */
export const principalComponents = defineClaim<AutoencoderPoint>({
  id: 'principal-components',
  title: 'The linear autoencoder is PCA',
  source: { work: 'BH89', number: 'the autoassociative case Y = X' },
  statement:
    'Let Y = X, H = 1 and Σ_XX invertible with distinct eigenvalues. Then P* = I and Σ = Σ_XX; at a critical point W_2W_1 = U_SU_Sᵀ for a set S of principal components, with L = ½ tr((I − U_SU_Sᵀ)Σ_XX); and W is a global minimum iff S are the first min(p, d_x) of them.',
  tex: 'Let $Y = X$, $H = 1$ and $\\Sigma_{XX}$ invertible with distinct eigenvalues. Then at a critical point $W_2W_1 = U_SU_S^{\\mathsf T}$ for a set $S$ of principal components, and $W$ is a global minimum iff $S$ are the first $\\min(p, d_x)$ of them.',
  hypotheses: [critical, autoencoder, shallow, xxtFullRank, distinctEigenvalues],
  dataHypotheses: [
    targetsAreInputs,
    DATA_ASSUMPTIONS.xxtFullRank.ofData,
    DATA_ASSUMPTIONS.distinctEigenvalues.ofData,
  ],
  restsOn: [],
  steps: [
    {
      id: 'identity-map',
      text: 'Y = X: Σ_YX = Σ_XX, so P* = Σ_XXΣ_XX⁻¹ = I and Σ = P*Σ_XXP*ᵀ = Σ_XX',
      argument: 'substitution',
      spends: [autoencoder.id, xxtFullRank.id],
      uses: [],
      checks: [{ kind: 'words', compares: 'P* with I, Σ with Σ_XX', identities: identityMap }],
    },
    {
      id: 'projection',
      text: 'The assumptions on XYᵀ = Σ_XX hold, so P = U_SU_SᵀP* = U_SU_Sᵀ, and L = ½(tr Σ_XX − tr(U_SU_SᵀΣ_XX))',
      argument: 'substitution',
      spends: [critical.id, autoencoder.id, xxtFullRank.id, distinctEigenvalues.id],
      uses: ['critical-points'],
      checks: [
        { kind: 'words', compares: 'L at Π with ½ tr((I − Π)Σ_XX)', identities: lossAtProjector },
        {
          kind: 'decisions',
          compares: 'W_2W_1 with U_SU_Sᵀ at drawn critical points',
          instances: (scope) => (scope.kind === 'random' ? autoencoderPoint(scope) : undefined),
          // H = 1.
          coverage: [],
          violation: notProjector,
          describe: ({ point }) => describePoint(point),
        },
      ],
    },
    {
      id: 'leading',
      text: 'S has at most min(p, d_x) elements, and all such sets occur. The values are smallest for S = {1, …, min(p, d_x)}, and only there, as the eigenvalues are distinct and positive',
      argument: 'textbook fact',
      spends: [autoencoder.id, shallow.id, xxtFullRank.id, distinctEigenvalues.id],
      uses: ['critical-points', 'eckart-young'],
      checks: [
        {
          kind: 'decisions',
          compares:
            '“global minimum” with S = {1, …, min(p, d_x)}, for p < d_x, p = d_x and p > d_x',
          instances: (scope) => (scope.kind === 'random' ? autoencoderPoint(scope) : undefined),
          // H = 1.
          coverage: [],
          violation: ({ point, stratum }) => {
            const { narrowestHidden, inputWidth } = point.architecture;
            const p = Math.min(narrowestHidden, inputWidth);
            const leading = stratum.r === p && stratum.S.every((s, index) => s === index + 1);
            const judged = judgedPoint(point).class;
            return (judged === 'global-minimum') === leading
              ? undefined
              : { at: `S = {${stratum.S}}`, found: judged, expected: `min(p, d_x) = ${p}` };
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
    { id: autoencoder.id, text: 'Σ_YX = Σ_XX', zero: yx.minus(xx) },
    { id: xxtFullRank.id, text: 'Σ_XXS = I', zero: one.minus(WordPolynomial.identity('dx')) },
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
