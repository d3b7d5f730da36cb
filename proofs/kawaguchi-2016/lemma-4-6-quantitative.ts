import {
  type SpectralCriticalPoint,
  spectralCriticalPoint,
} from '../../properties/arbitraries/index.js';
import { type Claim, defineClaim, type Equation, type Hypothesis } from '../../src/claims/index.js';
import { generalisedInverse, type Rational, RationalMatrix } from '../../src/exact/index.js';
import { leastSquares } from '../../src/landscape/index.js';
import { hessianVectorProduct, PartialProducts, type Point } from '../../src/network/index.js';
import { describePoint } from '../describe-point.js';
import { DATA_ASSUMPTIONS } from './assumptions.js';
import {
  existenceIdentity,
  movedProduct,
  quantitativeIdentity,
  secondDerivative,
  valueIdentities,
} from './eigenvector-words.js';
import { critical } from './point-predicates.js';

const at = ({ id, text, decide }: Hypothesis<Point>): Hypothesis<SpectralCriticalPoint> => ({
  id,
  text,
  decide: ({ point }) => decide(point),
});
const { xxtFullRank } = DATA_ASSUMPTIONS;

/** The quantitative form of Lemma 4.6: the second derivative that is λ_i − λ_j. */
export const lemma46Quantitative: Claim<SpectralCriticalPoint> = defineClaim<SpectralCriticalPoint>(
  {
    id: 'lemma-4-6-quantitative',
    title: 'A direction with second derivative λ_i − λ_j',
    source: { work: 'K16', number: 'Lemma 4.6, made quantitative' },
    statement:
      'Let W be critical, XXᵀ invertible, Π the projector on R(C), C = W_{H+1}⋯W_2, and u_i, u_j orthonormal eigenvectors of Σ with Πu_i = u_i and Πu_j = 0. Then there is a V_1 with CV_1 = u_iu_jᵀP*, and for every such V_1 the second derivative of L along (V_1, 0, …, 0, u_ju_iᵀW_{H+1}) is λ_i − λ_j.',
    tex: 'Let $W$ be critical, $XX^{\\mathsf T}$ invertible, $\\Pi$ the projector on $\\mathcal R(C)$, and $u_i,u_j$ orthonormal eigenvectors of $\\Sigma$ with $\\Pi u_i=u_i$, $\\Pi u_j=0$. Then there is $V_1$ with $CV_1=u_iu_j^{\\mathsf T}P^*$, and the second derivative of $L$ along $(V_1,0,\\dots,0,u_ju_i^{\\mathsf T}W_{H+1})$ is $\\lambda_i-\\lambda_j$.',
    hypotheses: [at(critical), at(xxtFullRank.atPoint)],
    dataHypotheses: [xxtFullRank.ofData],
    restsOn: [],
    steps: [
      {
        id: 'existence',
        text: 'V_1 = (CᵀC)⁻Cᵀu_iu_jᵀP* has CV_1 = Πu_iu_jᵀP* = u_iu_jᵀP*',
        argument: 'existence',
        spends: [],
        uses: [],
        checks: [
          {
            kind: 'words',
            compares: 'CGCᵀu_iu_jᵀP* with u_iu_jᵀP*',
            identities: () => [existenceIdentity()],
          },
        ],
      },
      {
        id: 'second-derivative',
        text: 'At every W, with K = W_H⋯W_2 and F = V_{H+1}KW_1 + CV_1: the second derivative along (V_1, V_{H+1}) is tr(FΣ_XXFᵀ) + 2 tr(EᵀV_{H+1}KV_1), E = PΣ_XX − Σ_YX',
        argument: 'identity',
        spends: [],
        uses: [],
        checks: [
          {
            kind: 'words',
            compares: 'the second derivative of L with tr(FΣ_XXFᵀ) + 2 tr(EᵀV_{H+1}KV_1)',
            identities: secondDerivative,
          },
        ],
      },
      {
        id: 'moved-product',
        text: 'By Lemma 4.2 P = ΠP*, so F = u_ju_iᵀP + u_iu_jᵀP* = (u_ju_iᵀ + u_iu_jᵀ)P*; and V_{H+1}KV_1 = u_ju_iᵀCV_1 = u_ju_jᵀP*',
        argument: 'substitution',
        spends: [critical.id, xxtFullRank.atPoint.id],
        uses: ['lemma-4-2', 'range-projector'],
        checks: [
          {
            kind: 'words',
            compares: 'F with (u_ju_iᵀ + u_iu_jᵀ)P*, and V_{H+1}KV_1 with u_ju_jᵀP*',
            identities: movedProduct,
          },
        ],
      },
      {
        id: 'value',
        text: 'tr(FΣ_XXFᵀ) = λ_i + λ_j and tr(Eᵀu_ju_jᵀP*) = −λ_j, together λ_i + λ_j − 2λ_j = λ_i − λ_j',
        argument: 'identity',
        spends: [critical.id, xxtFullRank.atPoint.id],
        uses: ['lemma-4-2', 'range-projector'],
        checks: [
          {
            kind: 'words',
            compares: 'tr(FΣ_XXFᵀ) with λ_i + λ_j, and tr(Eᵀu_ju_jᵀP*) with −λ_j',
            identities: valueIdentities,
          },
        ],
      },
    ],
    conclusion: [
      {
        kind: 'words',
        compares: 'the second derivative of L along V with λ_i − λ_j, in one certificate',
        identities: () => [quantitativeIdentity()],
      },
      {
        kind: 'instances',
        compares: '∇²L(V, V) with λ_i − λ_j for every i ∈ S, j ∉ S',
        instances: (scope) =>
          scope.kind === 'random' ? spectralCriticalPoint(scope, { proper: true }) : undefined,
        equations: (drawn) => curvatures(drawn),
        describe: ({ point }) => describePoint(point),
      },
    ],
  },
);

/** ∇²L(V, V) beside λ_i − λ_j, for every pair. */
export function* curvatures(drawn: SpectralCriticalPoint): Iterable<Equation<RationalMatrix>> {
  const { point, eigenvectors, eigenvalues, indices } = drawn;
  const outside = eigenvalues.flatMap((_, index) => (indices.includes(index) ? [] : [index]));
  for (const i of indices)
    for (const j of outside) {
      const direction = exchange(point, eigenvectors.column(i), eigenvectors.column(j));
      const image = hessianVectorProduct(point.weights, direction, point.moments);
      const value = direction
        .map((move, layer) => move.transpose().times(image[layer]!).trace())
        .reduce((sum, next) => sum.plus(next));
      yield {
        at: `i = ${i + 1}, j = ${j + 1}`,
        left: number(value),
        right: number(eigenvalues[i]!.minus(eigenvalues[j]!)),
      };
    }
}

const number = (value: Rational): RationalMatrix => RationalMatrix.ofRationals(1, 1, [value]);

/** The direction that starts to exchange u_i for u_j. */
function exchange(
  { weights, moments }: Point,
  ui: RationalMatrix,
  uj: RationalMatrix,
): readonly RationalMatrix[] {
  const c = new PartialProducts(weights).after(1);
  const g = generalisedInverse(c.transpose().times(c));
  return weights.map((weight, index) => {
    if (index === 0)
      return g.times(c.transpose()).times(ui).times(uj.transpose()).times(leastSquares(moments));
    if (index === weights.length - 1) return uj.times(ui.transpose()).times(weight);
    return weight.zeroOf(weight.rows, weight.columns);
  });
}
