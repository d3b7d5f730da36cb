import fc from 'fast-check';
import {
  fullRankData,
  invertibleMatrix,
  point,
  rationalMatrix,
  type WordMatrices,
  wordMatrices,
} from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { inverse, Rational, RationalMatrix } from '../../src/exact/index.js';
import { loss, PartialProducts, type Point } from '../../src/network/index.js';
import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';
import { describePoint } from '../describe-point.js';
import { dataXxtFullRank, xxtFullRank } from './hypotheses.js';
import { lossInMoments, outerHypotheses, outerLetters } from './word-letters.js';

const half = Rational.of(1, 2);
const letters = outerLetters();
const { pstar, xx, yx, yy, sigma } = letters;
const given = outerHypotheses(letters);
const p = WordPolynomial.letter('P', 'dy', 'dx');
/** P*Σ_XX = Σ_YX, which the first step derives. */
const normal: WordHypothesis = {
  id: 'normal-equation',
  text: 'P*Σ_XX = Σ_YX',
  zero: pstar.times(xx).minus(yx),
};

/** L(P) = L(P*) + ½‖(P − P*)X‖²: what is left to minimise is a distance to P*. */
export const lossDecomposition = defineClaim<Point>({
  id: 'loss-decomposition',
  title: 'The loss around the least-squares solution',
  source: { work: 'K16', number: 'proof of Theorem 2.3 (ii)' },
  statement:
    'If XXᵀ is invertible and P* = Σ_YXΣ_XX⁻¹, then L(P) = L(P*) + ½ tr((P − P*)Σ_XX(P − P*)ᵀ) = L(P*) + ½‖(P − P*)X‖² for every P, and L(P*) = ½ tr Σ_YY − ½ tr Σ.',
  tex: 'If $XX^{\\mathsf T}$ is invertible and $P^* = \\Sigma_{YX}\\Sigma_{XX}^{-1}$, then $L(P) = L(P^*) + \\tfrac12\\|(P - P^*)X\\|^2$ for every $P$, and $L(P^*) = \\tfrac12\\operatorname{tr}\\Sigma_{YY} - \\tfrac12\\operatorname{tr}\\Sigma$.',
  hypotheses: [xxtFullRank],
  dataHypotheses: [dataXxtFullRank],
  restsOn: [],
  steps: [
    {
      id: 'normal-equation',
      text: 'P*Σ_XX = Σ_YXΣ_XX⁻¹Σ_XX = Σ_YX',
      argument: 'substitution',
      spends: [xxtFullRank.id],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'P*Σ_XX with Σ_YX, from Σ_XXS = I and the symmetry of Σ_XX',
          identities: () => [
            {
              at: 'P*Σ_XX',
              claim: {
                hypotheses: [given.symmetric, given.inverse, given.pstar],
                left: pstar.times(xx),
                right: yx,
              },
              matrices: moments(),
            },
          ],
        },
      ],
    },
    {
      id: 'complete-the-square',
      text: 'L(P) − L(P*) = ½ tr((P − P*)Σ_XX(P − P*)ᵀ): the cross term is tr((P*Σ_XX − Σ_YX)(P − P*)ᵀ) = 0',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'L(P) with the sum, from P*Σ_XX = Σ_YX',
          identities: () => {
            const difference = p.minus(pstar);
            return [
              {
                at: 'L(P)',
                claim: {
                  hypotheses: [given.symmetric, normal],
                  left: lossInMoments(p, letters),
                  right: lossInMoments(pstar, letters).plus(
                    difference.times(xx, difference.transpose()).trace().scale(half),
                  ),
                },
                matrices: moments(),
              },
            ];
          },
        },
      ],
    },
    {
      id: 'norm',
      text: '½ tr((P − P*)XXᵀ(P − P*)ᵀ) = ½‖(P − P*)X‖²: P* is the least-squares solution, and what is left is a distance to it',
      argument: 'identity',
      spends: [],
      uses: ['normal-equations'],
      checks: [
        {
          kind: 'words',
          compares: 'the two forms of the square, DXXᵀDᵀ and (DX)(DX)ᵀ under the trace',
          identities: () => {
            const d = WordPolynomial.letter('D', 'dy', 'dx');
            const image = d.times(letters.x);
            return [
              {
                at: '‖DX‖²',
                claim: {
                  hypotheses: [
                    {
                      id: given.symmetric.id,
                      text: 'Σ_XX = XXᵀ',
                      zero: xx.minus(letters.x.times(letters.x.transpose())),
                    },
                  ],
                  left: d.times(xx, d.transpose()).trace(),
                  right: image.times(image.transpose()).trace(),
                },
                matrices: wordMatrices([d, letters.x]).map((drawn) => ({
                  ...drawn,
                  Sxx: drawn['X']!.times(drawn['X']!.transpose()),
                })),
              },
            ];
          },
        },
      ],
    },
    {
      id: 'least-value',
      text: 'L(P*) = ½ tr Σ_YY − ½ tr Σ with Σ = P*Σ_XXP*ᵀ = Σ_YXΣ_XX⁻¹Σ_XY',
      argument: 'substitution',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares:
            'L(P*) with ½ tr Σ_YY − ½ tr Σ, and Σ with Σ_YXSΣ_XY, from P*Σ_XX = Σ_YX and P* = Σ_YXS',
          identities: () => [
            {
              at: 'L(P*)',
              claim: {
                hypotheses: [normal, given.sigma],
                left: lossInMoments(pstar, letters),
                right: yy.trace().minus(sigma.trace()).scale(half),
              },
              matrices: moments(),
            },
            {
              at: 'Σ',
              claim: {
                hypotheses: [given.symmetric, given.pstar, normal, given.sigma],
                left: sigma,
                right: yx.times(letters.s, yx.transpose()),
              },
              matrices: moments(),
            },
          ],
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'instances',
      compares: 'L at a point with L(P*) + ½‖(P − P*)X‖²',
      instances: (scope) => point(scope, fullRankData),
      equations: (at) => {
        const { moments: m } = at;
        const best = m.yx.times(inverse(m.xx));
        const { product } = new PartialProducts(at.weights);
        const gap = product.minus(best);
        const spectrum = best.times(m.xx).times(best.transpose());
        return [
          {
            at: 'L',
            left: number(loss(at.weights, m)),
            right: number(
              m.yy
                .trace()
                .minus(spectrum.trace())
                .plus(gap.times(m.xx).times(gap.transpose()).trace())
                .times(half),
            ),
          },
        ];
      },
      describe: describePoint,
    },
  ],
});

const number = (value: Rational) => RationalMatrix.fromRows([[value]]);

/** Σ_XX = TTᵀ invertible, Σ_YX, P and Σ_YY free, P* and Σ by their definitions. */
function moments(): fc.Arbitrary<WordMatrices> {
  const size = fc.integer({ min: 1, max: 3 });
  return fc.tuple(size, size).chain(([dy, dx]) =>
    fc
      .tuple(
        invertibleMatrix(dx),
        rationalMatrix(dy, dx),
        rationalMatrix(dy, dx),
        rationalMatrix(dy, dy),
      )
      .map(([t, Syx, P, Syy]) => {
        const Sxx = t.times(t.transpose());
        const S = inverse(Sxx);
        const Pstar = Syx.times(S);
        const Sigma = Pstar.times(Sxx).times(Pstar.transpose());
        return { Sxx, S, Syx, Syy, P, Pstar, Sigma };
      }),
  );
}
