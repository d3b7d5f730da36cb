import fc from 'fast-check';
import { weights as anyOf, criticalPoint } from '../../properties/arbitraries/index.js';
import { defineClaim, type Hypothesis, type Violation } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import { gradient, PartialProducts, type Point } from '../../src/network/index.js';
import { describePoint } from '../describe-point.js';
import { judgedPoint } from '../judged-point.js';
import { AT_POINT, DATA_ASSUMPTIONS, OF_DATA } from './assumptions.js';
import { caseThree } from './case-three.js';
import {
  leastSquaresIsOnto,
  movesReachTheSlope,
  productHasRankOf,
  productUnchanged,
} from './case-three-words.js';
import { onCriticalPoints, onStrata, type PointPredicate, smallEnough } from './point-checks.js';
import { critical, fullMiddle } from './point-predicates.js';
import { positiveSemidefinite } from './second-order-hypotheses.js';

const { xxtFullRank, xytFullRank, dyLeDx } = DATA_ASSUMPTIONS;
const allAssumptions = AT_POINT.map(({ id }) => id);

/** Case 3: rank(W_H⋯W_2) < p. */
const deficientMiddle: Hypothesis<Point> = {
  id: 'middle-deficient',
  text: 'rank(W_H⋯W_2) < p',
  decide: (point) => !fullMiddle.decide(point),
};

/** Every point is a global minimum, or the loss falls from it along a curve the kernel accepts. */
export const localMinimaAreGlobal: PointPredicate = {
  compares:
    'every critical point with “a global minimum” and “not a local minimum”, by a certificate the kernel accepts',
  hypotheses: [critical, ...AT_POINT],
  violation: (point) => {
    const judged = judgedPoint(point);
    return judged.class !== 'local-minimum'
      ? undefined
      : { at: 'the class', found: judged.class, expected: 'global, or not a local minimum' };
  },
};

/** Every local minimum is a global minimum. */
export const theorem23ii = defineClaim<Point>({
  id: 'theorem-2-3-ii',
  title: 'Every local minimum is global',
  source: { work: 'K16', number: 'Theorem 2.3 (ii)' },
  statement:
    'Assume XXᵀ and XYᵀ of full rank, d_y ≤ d_x and Σ with d_y distinct eigenvalues. Then every local minimum of L is a global minimum, for every H ≥ 1 and all widths.',
  tex: 'If $XX^{\\mathsf T}$ and $XY^{\\mathsf T}$ have full rank, $d_y \\le d_x$ and $\\Sigma$ has $d_y$ distinct eigenvalues, then every local minimum of $L$ is a global minimum, for every $H \\ge 1$ and all widths.',
  hypotheses: AT_POINT,
  dataHypotheses: OF_DATA,
  restsOn: [
    'induction on the layers',
    'a matrix that is not injective has a vector ≠ 0, so one of length 1, in its kernel',
    'a polynomial that vanishes for all small t has only zero coefficients',
    'a matrix that takes every vector to 0 is 0',
    'a matrix of full row rank has a right inverse',
    'an injective matrix has the number of its columns as its rank',
  ],
  steps: [
    {
      id: 'second-order',
      text: 'At a local minimum ∇L = 0 and ∇²L ⪰ 0',
      argument: 'textbook fact',
      spends: [],
      uses: ['second-order-necessary'],
      checks: onCriticalPoints({
        compares: 'critical points with a negative curvature with “not a local minimum”',
        hypotheses: [critical, ...AT_POINT],
        violation: (point) => {
          const judged = judgedPoint(point);
          return positiveSemidefinite.decide(point) || judged.class === 'strict-saddle'
            ? undefined
            : { at: 'the class', found: judged.class, expected: 'strict-saddle' };
        },
      }),
    },
    {
      id: 'full-rank',
      text: 'Cases 1 and 2, rank(W_H⋯W_2) = p: W is a global minimum',
      argument: 'case split',
      spends: allAssumptions,
      uses: ['theorem-2-3-full-rank'],
      checks: [
        onStrata({
          compares: 'the class with “global minimum”, where rank(W_H⋯W_2) = p and ∇²L ⪰ 0',
          hypotheses: [critical, positiveSemidefinite, fullMiddle, ...AT_POINT],
          violation: notGlobal,
        }),
      ],
    },
    {
      id: 'moves',
      text: 'Case 3, rank(W_H⋯W_2) < p. Let k be the least index with A_k = W_{H+1}⋯W_{k+1} injective (A_{H+1} = I is). For j < k take u_j of length 1 in ker A_j, M_1 = u_1vᵀ and M_j = u_ju_{j−1}ᵀ; then A_j(W_j + tM_j) = A_jW_j, from the last layer down no A_j changes, and W(t) = W + t(M_1, …, M_{k−1}, 0, …) has the product P for every t, hence the loss of W (for k = 1 nothing moves)',
      argument: 'perturbation',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'A_j(W_j + M_j) with A_jW_j, from A_ju_j = 0',
          identities: productUnchanged,
        },
        onStrata({
          compares: 'the product at W(t) with P, for two t',
          hypotheses: [critical, positiveSemidefinite, deficientMiddle],
          violation: productMoves,
        }),
      ],
    },
    {
      id: 'coefficient',
      text: 'For small t, W(t) is a local minimum too, so ∂L/∂W_k = A_kᵀE((W_{k−1} + tM_{k−1})⋯(W_1 + tM_1))ᵀ vanishes there, A_k and E being those of W. It is a polynomial in t, and its coefficient of t^{k−1} is A_kᵀE(M_{k−1}⋯M_1)ᵀ, which is therefore 0. For k = 1 it is ∂L/∂W_1 = A_1ᵀE at W itself',
      argument: 'perturbation',
      spends: [],
      uses: ['open-perturbation', 'gradient-form'],
      checks: [
        onStrata({
          compares:
            'the coefficient of t^{k−1} in ∂L/∂W_k at W(t), by differences, with the formula',
          hypotheses: [critical, positiveSemidefinite, deficientMiddle],
          violation: coefficientDiffers,
        }),
        onStrata({
          compares:
            'the coefficient with 0: it is 0 at global minima only, and elsewhere W(t) is the witness',
          hypotheses: [critical, positiveSemidefinite, deficientMiddle, ...AT_POINT],
          violation: noWitness,
        }),
        {
          kind: 'decisions',
          compares: 'the coefficient by differences with the formula, at any weights',
          instances: (scope) =>
            scope.kind === 'random' ? anyWeights(smallEnough(scope)) : undefined,
          violation: coefficientDiffers,
          describe: describePoint,
        },
      ],
    },
    {
      id: 'slope',
      text: 'As the u_j have length 1, M_{k−1}⋯M_1 = u_{k−1}vᵀ. So A_kᵀEvu_{k−1}ᵀ = 0 and A_kᵀEv = 0, for every v: A_kᵀE = 0. (For k = 1 the coefficient is A_1ᵀE)',
      argument: 'substitution',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'the product of two moves with uvᵀ, and A_kᵀEv with 0, from A_kᵀE(uvᵀ)ᵀ = 0',
          identities: movesReachTheSlope,
        },
      ],
    },
    {
      id: 'onto',
      text: 'P* = Σ_YXΣ_XX⁻¹ has a right inverse R, because rank Σ_YX = d_y ≤ d_x',
      argument: 'substitution',
      spends: [xxtFullRank.atPoint.id, xytFullRank.atPoint.id, dyLeDx.atPoint.id],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'P*Σ_XXQ with I, for Σ_YXQ = I',
          identities: leastSquaresIsOnto,
        },
      ],
    },
    {
      id: 'conclude',
      text: 'A_kᵀE = 0 makes P = A_k(A_kᵀA_k)⁻A_kᵀP* (Lemma 4.2 for the layers A_k and W_k⋯W_1), so PRA_k = A_k and rank P ≥ rank A_k = d_k. If k ≤ H this is at least p, so rank(W_H⋯W_2) ≥ rank P ≥ p, against the case. So k = H+1 and E = 0: no linear map has a smaller loss',
      argument: 'case split',
      spends: [xxtFullRank.atPoint.id, xytFullRank.atPoint.id, dyLeDx.atPoint.id],
      uses: ['lemma-4-2', 'rank-of-products', 'loss-decomposition'],
      checks: [
        {
          kind: 'words',
          compares: 'PRC with C, from P = C(CᵀC)⁻CᵀP* and P*R = I',
          identities: productHasRankOf,
        },
      ],
    },
  ],
  conclusion: onCriticalPoints(localMinimaAreGlobal),
});

function notGlobal(point: Point): Violation | undefined {
  const judged = judgedPoint(point);
  return judged.class === 'global-minimum'
    ? undefined
    : { at: 'the class', found: judged.class, expected: 'global-minimum' };
}

function productMoves(point: Point): Violation | undefined {
  const { moves } = caseThree(point);
  const { product } = new PartialProducts(point.weights);
  const moved = [Rational.ONE, Rational.of(-1, 2)].find((t) => {
    const weights = point.weights.map((weight, index) => weight.plus(moves[index]!.scale(t)));
    return !new PartialProducts(weights).product.equals(product);
  });
  return moved === undefined
    ? undefined
    : { at: `t = ${moved}`, found: 'another product', expected: 'P' };
}

/** A critical point, or any weights on its data, which satisfy the assumptions. */
function anyWeights(bound: {
  readonly maxHidden: number;
  readonly maxWidth: number;
}): fc.Arbitrary<Point> {
  return criticalPoint(bound).chain((at) =>
    fc.oneof(
      fc.constant(at),
      anyOf(at.architecture).map((weights) => ({ ...at, weights })),
    ),
  );
}

/** The (k−1)-th difference of a polynomial of degree k−1 is (k−1)! times its highest coefficient. */
function coefficientDiffers(at: Point): Violation | undefined {
  const { k, moves, topCoefficient } = caseThree(at);
  const slopeAt = (t: number) => {
    const weights = at.weights.map((weight, index) =>
      weight.plus(moves[index]!.scale(Rational.of(t))),
    );
    return gradient(weights, at.moments)[k - 1]!;
  };
  let differences = Array.from({ length: k + 1 }, (_, t) => slopeAt(t));
  const next = () => differences.slice(1).map((slope, index) => slope.minus(differences[index]!));
  let factorial = 1;
  for (let order = 1; order < k; order++) {
    differences = next();
    factorial *= order;
  }
  const agrees =
    differences[0]!.equals(topCoefficient.scale(Rational.of(factorial))) && next()[0]!.isZero();
  return agrees
    ? undefined
    : { at: `∂L/∂W_${k}`, found: 'another coefficient or degree', expected: `that of t^${k - 1}` };
}

function noWitness(point: Point): Violation | undefined {
  const { k, topCoefficient } = caseThree(point);
  if (!topCoefficient.isZero() || judgedPoint(point).class === 'global-minimum') return undefined;
  return { at: `k = ${k}`, found: 'the coefficient is 0', expected: 'not 0, the loss can fall' };
}
