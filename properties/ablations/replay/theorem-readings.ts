import { caseThree, middleProduct } from '../../../proofs/index.js';
import { Rational, RationalMatrix, rank, symmetricInertia } from '../../../src/exact/index.js';
import {
  type AblatedPoint,
  ablatedLoss,
  globalMinimum,
  leastSquares,
} from '../../../src/landscape/index.js';
import { loss, type Weights } from '../../../src/network/index.js';
import { ablatedJudgement } from '../_internals/ablated-judgement.js';
import { matrices, numbers, relation } from './compare.js';
import type { PointInProof } from './point-in-proof.js';
import type { Comparison } from './step-reading.js';

const HALF = Rational.of(1, 2);

/** What the steps of Theorem 2.3 and of Corollary 2.4 say of a point. */
export const THEOREM_READINGS: Readonly<
  Record<string, (at: PointInProof) => readonly Comparison[] | undefined>
> = {
  'theorem-2-3-i/not-zero': (at) => [correlated(at)],
  'theorem-2-3-ii/second-order': ({ gradient, hessian }) => [
    ...gradient().map((found, k) => matrices(`∂L/∂W_${k + 1}`, zeroLike(found), found)),
    negatives(hessian()),
  ],
  'theorem-2-3-ii/full-rank': (at) => [isGlobal(at)],
  'theorem-2-3-ii/moves': ({ point, plain }) => {
    const { k, moves } = caseThree(plain);
    if (k === 1) return undefined;
    const weights = point.weights.map((weight, index) => weight.plus(moves[index]!));
    return [
      numbers(
        `L(W + tM) at t = 1, M_1, …, M_${k - 1} as in the step`,
        ablatedLoss(point),
        ablatedLoss({ ...point, weights }),
      ),
    ];
  },
  'theorem-2-3-ii/coefficient': ({ plain }) => {
    const { k, topCoefficient } = caseThree(plain);
    return [
      matrices(
        `the coefficient of t^${k - 1} in ∂L/∂W_${k}`,
        zeroLike(topCoefficient),
        topCoefficient,
      ),
    ];
  },
  'theorem-2-3-ii/conclude': (at) => [
    matrices('E = PΣ_XX − Σ_YX', zeroLike(at.error), at.error),
    isGlobal(at),
  ],
  'theorem-2-3-iv/contrapositive': (at) => [isGlobal(at)],
  'theorem-2-3-full-rank/range': ({ plain, products, error }) => {
    const [found, p] = [rank(products.after(1)), plain.architecture.narrowestHidden];
    return [
      relation(
        'rank C, or Xr = 0',
        `at least p = ${p}`,
        `rank C = ${found}, and Xr ${error.isZero() ? '= 0' : '≠ 0'}`,
        found >= p || error.isZero(),
      ),
    ];
  },
  'theorem-2-3-full-rank/case-1': ({ plain, products }) => {
    const { moments } = plain;
    if (rank(moments.xx) < moments.xx.rows) return undefined;
    return [matrices('P = P*', leastSquares(moments), products.product)];
  },
  'theorem-2-3-full-rank/case-2': ({ point, plain }) => {
    const { lower, upper } = globalMinimum(plain);
    const found = ablatedLoss(point);
    return [
      relation(
        'L(W) = ½(tr Σ_YY − λ_1 − ⋯ − λ_p)',
        lower.equals(upper) ? `${lower}` : `between ${lower} and ${upper}`,
        `${found}`,
        found.compare(lower) >= 0 && found.compare(upper) <= 0,
      ),
    ];
  },
  'corollary-2-4/shallow': ({ plain }) => [
    relation(
      'rank(W_H⋯W_2)',
      `p = ${plain.architecture.narrowestHidden}`,
      `${rank(middleProduct(plain))}`,
      rank(middleProduct(plain)) === plain.architecture.narrowestHidden,
    ),
  ],
  'corollary-2-4/flat': ({ gradient, hessian }) => [
    ...gradient().map((found, k) => matrices(`∂L/∂W_${k + 1}`, zeroLike(found), found)),
    matrices('∇²L', zeroLike(hessian()), hessian()),
  ],
  'corollary-2-4/not-global': (at) => [correlated(at), ...falling(at)],
};

const zeroLike = (matrix: RationalMatrix): RationalMatrix =>
  RationalMatrix.zero(matrix.rows, matrix.columns);

function negatives(hessian: RationalMatrix): Comparison {
  const { negative } = symmetricInertia(hessian);
  return relation('negative eigenvalues of ∇²L', '0', `${negative}`, negative === 0);
}

/** Σ_YX ≠ 0. */
function correlated({ plain }: PointInProof): Comparison {
  const { yx } = plain.moments;
  return {
    compares: 'Σ_YX',
    says: 'not 0',
    found: yx.toStrings(),
    agrees: !yx.isZero(),
  };
}

/** By a certificate that the kernel accepted. */
function isGlobal({ point, better }: PointInProof): Comparison {
  const found = ablatedJudgement(point).outcome;
  return relation(
    'W',
    'a global minimum',
    better === undefined
      ? `a ${found}`
      : `L(W) = ${ablatedLoss(point)}, and weights with L(W′) = ${ablatedLoss({ ...point, weights: better })}`,
    found === 'global minimum',
  );
}

/** L(0) = ½ tr Σ_YY, and L below it on the line tV of the step, as soon as the formula has it below. */
function falling({ point, plain }: PointInProof): readonly Comparison[] {
  const start = numbers(
    'L(0) = ½ tr Σ_YY',
    plain.moments.yy.trace().times(HALF),
    ablatedLoss(point),
  );
  const along = correlatedDirection(plain);
  if (along === undefined) return [start];
  let t = Rational.ONE;
  const moved = (of: AblatedPoint): Weights => of.weights.map((_, k) => along[k]!.scale(t));
  while (loss(moved(plain), plain.moments).compare(loss(plain.weights, plain.moments)) >= 0)
    t = t.times(HALF);
  return [
    start,
    numbers(
      `L(tV) at t = ${t}, tr(Σ_XYV_{H+1}⋯V_1) > 0`,
      loss(moved(plain), plain.moments),
      ablatedLoss({ ...point, weights: moved(point) }),
    ),
  ];
}

/** Unit matrices V_k, but for a sign, with tr(Σ_XYV_{H+1}⋯V_1) > 0. */
function correlatedDirection({ weights, moments }: PointInProof['plain']): Weights | undefined {
  const { yx } = moments;
  const at = yx.numerators.findIndex((value) => value !== 0n);
  if (at < 0) return undefined;
  const [row, column] = [Math.floor(at / yx.columns), at % yx.columns];
  const sign = Rational.of(yx.at(row, column).sign());
  return weights.map(({ rows, columns }, k) => {
    const [i, j] = [k === weights.length - 1 ? row : 0, k === 0 ? column : 0];
    return RationalMatrix.fromRows(
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) =>
          r === i && c === j ? (k === 0 ? sign : Rational.ONE) : Rational.ZERO,
        ),
      ),
    );
  });
}
