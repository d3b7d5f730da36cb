import fc from 'fast-check';
import {
  drawnSizes,
  fullProductPoint,
  rightInvertible,
  wordData,
} from '../../properties/arbitraries/index.js';
import { defineClaim, type Violation, type WordIdentity } from '../../src/claims/index.js';
import { rank } from '../../src/exact/index.js';
import { globalMinimum } from '../../src/landscape/index.js';
import { loss, PartialProducts, type Point } from '../../src/network/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import { judgedPoint } from '../judged-point.js';
import { AT_POINT, DATA_ASSUMPTIONS, OF_DATA } from './assumptions.js';
import { onCriticalPoints, onStrata } from './point-checks.js';
import { critical, fullMiddle, middleProduct } from './point-predicates.js';
import { positiveSemidefinite } from './second-order-hypotheses.js';
import { gramHint, outerHypotheses, outerLetters } from './word-letters.js';

const { xxtFullRank, distinctEigenvalues } = DATA_ASSUMPTIONS;
const hypotheses = [critical, positiveSemidefinite, fullMiddle, ...AT_POINT];
const secondOrder = [critical.id, positiveSemidefinite.id, fullMiddle.id];

/** Cases 1 and 2 of the proof of Theorem 2.3 (ii), which clause (iv) uses too. */
export const theorem23FullRank = defineClaim<Point>({
  id: 'theorem-2-3-full-rank',
  title: 'Second-order points with rank(W_H⋯W_2) = p',
  source: { work: 'K16', number: 'Theorem 2.3, cases 1 and 2 of the proof' },
  statement:
    'Under the assumptions of Theorem 2.3, if W is critical, ∇²L(W) ⪰ 0 and rank(W_H⋯W_2) = p, then W is a global minimum.',
  tex: 'Under the assumptions of Theorem 2.3, if $W$ is critical, $\\nabla^2L(W) \\succeq 0$ and $\\operatorname{rank}(W_H\\cdots W_2) = p$, then $W$ is a global minimum.',
  hypotheses,
  dataHypotheses: OF_DATA,
  restsOn: [
    'a product has no larger rank than any of its factors',
    'a matrix of full row rank has a right inverse',
  ],
  steps: [
    {
      id: 'range',
      text: 'Lemma 4.4 with k = H+1: R((W_H⋯W_2)ᵀ) ⊆ R(CᵀC), so rank C ≥ rank(W_H⋯W_2) = p; or Xr = 0',
      argument: 'substitution',
      spends: [positiveSemidefinite.id, fullMiddle.id],
      uses: ['lemma-4-4'],
      checks: onCriticalPoints(
        {
          compares: 'rank C with rank(W_H⋯W_2), where Xr ≠ 0',
          hypotheses,
          violation: rankDrops,
        },
        [secondOrderWithFullMiddle],
      ),
    },
    {
      id: 'no-residual',
      text: 'If Xr = 0, that is PΣ_XX = Σ_YX, no linear map has a smaller loss',
      argument: 'substitution',
      spends: [],
      uses: ['loss-decomposition'],
      checks: [
        {
          kind: 'words',
          compares: 'L(Q) with L(P) + ½‖(Q − P)X‖², from PΣ_XX = Σ_YX',
          identities: leastSquaresIsBest,
        },
      ],
    },
    {
      id: 'case-1',
      text: 'd_y ≤ p: rank C = d_y, so CR = I for some R, C(CᵀC)⁻Cᵀ = I, and by Lemma 4.2 P = P*, which fits best of all linear maps',
      argument: 'case split',
      spends: [critical.id, fullMiddle.id, xxtFullRank.atPoint.id],
      uses: ['lemma-4-2', 'loss-decomposition'],
      checks: [
        {
          kind: 'words',
          compares: 'P = C(CᵀC)⁻CᵀP* with P*, from CR = I',
          identities: productIsLeastSquares,
        },
      ],
    },
    {
      id: 'case-2',
      text: 'p < d_y: rank C = p, since C goes through every hidden layer; by Lemma 4.6 P = U_pU_pᵀP*, which fits best among the matrices of rank at most p, and every product of the layers is one',
      argument: 'case split',
      spends: [...secondOrder, xxtFullRank.atPoint.id, distinctEigenvalues.atPoint.id],
      uses: ['lemma-4-2', 'lemma-4-6', 'eckart-young'],
      checks: [
        onStrata({
          compares: 'the loss with ½(tr Σ_YY − λ_1 − ⋯ − λ_p), where p < d_y',
          hypotheses: [...hypotheses, bottleneck()],
          violation: missesTheValue,
        }),
      ],
    },
  ],
  conclusion: onCriticalPoints(
    {
      compares: 'the class with “global minimum”, by a certificate the kernel accepts',
      hypotheses,
      violation: (point) => {
        const judged = judgedPoint(point);
        return judged.class === 'global-minimum'
          ? undefined
          : { at: 'the class', found: judged.class, expected: 'global-minimum' };
      },
    },
    [secondOrderWithFullMiddle],
  ),
});

/**
 * Global minima, which have ∇²L ⪰ 0, and a third of other critical points: of these, a counterexample
 * would be one that has it too.
 */
function secondOrderWithFullMiddle(bound: Parameters<typeof fullProductPoint>[0]) {
  return fc.oneof(
    { weight: 2, arbitrary: fullProductPoint(bound, 'middle', 'global minima') },
    { weight: 1, arbitrary: fullProductPoint(bound, 'middle', 'saddles') },
  );
}

function bottleneck() {
  return {
    id: 'bottleneck',
    text: 'p < d_y',
    decide: ({ architecture }: Point) => architecture.narrowestHidden < architecture.outputWidth,
  };
}

function rankDrops(point: Point): Violation | undefined {
  const { weights, moments } = point;
  const products = new PartialProducts(weights);
  if (products.product.times(moments.xx).equals(moments.yx)) return undefined;
  const [c, middle] = [rank(products.after(1)), rank(middleProduct(point))];
  return c >= middle
    ? undefined
    : { at: 'rank C', found: `${c}`, expected: `at least rank(W_H⋯W_2) = ${middle}` };
}

function missesTheValue(point: Point): Violation | undefined {
  const value = loss(point.weights, point.moments);
  const { lower, upper } = globalMinimum(point);
  return value.compare(lower) >= 0 && value.compare(upper) <= 0
    ? undefined
    : { at: 'L(W)', found: `${value}`, expected: `${lower}` };
}

function leastSquaresIsBest(): readonly WordIdentity[] {
  const { x, y } = outerLetters();
  const [p, q] = [WordPolynomial.letter('P', 'dy', 'dx'), WordPolynomial.letter('Q', 'dy', 'dx')];
  const square = (a: WordPolynomial) => a.transpose().times(a).trace();
  const gram = x.times(x.transpose());
  return [
    {
      at: '‖QX − Y‖²',
      claim: {
        hypotheses: [
          {
            id: 'range',
            text: 'Xr = 0, the other case: PΣ_XX = Σ_YX',
            zero: p.times(gram).minus(y.times(x.transpose())),
          },
        ],
        left: square(q.times(x).minus(y)),
        right: square(p.times(x).minus(y)).plus(square(q.minus(p).times(x))),
      },
      matrices: drawnSizes().chain((sizes) =>
        fc.tuple(wordData(sizes), wordData(sizes)).map(([drawn, other]) => ({
          X: drawn['X']!,
          Y: drawn['Y']!,
          P: drawn['Pstar']!,
          Q: other['Pstar']!,
        })),
      ),
    },
  ];
}

function productIsLeastSquares(): readonly WordIdentity[] {
  const letters = outerLetters();
  const { c, g, pstar } = letters;
  const r = WordPolynomial.letter('R', 'd1', 'dy');
  return [
    {
      at: 'P',
      claim: {
        hypotheses: [
          outerHypotheses(letters).ginverse,
          {
            id: 'definition-of-R',
            text: 'CR = I, R a right inverse of C, of full row rank d_y',
            zero: c.times(r).minus(WordPolynomial.identity('dy')),
          },
        ],
        left: c.times(g, c.transpose(), pstar),
        right: pstar,
      },
      hints: { cancellations: [gramHint(letters)] },
      matrices: drawnSizes().chain(({ dx, dy }) =>
        fc
          .tuple(rightInvertible(dy, dy + 1), wordData({ dx, dy }))
          .map(([drawn, data]) => ({ ...drawn, Pstar: data['Pstar']! })),
      ),
    },
  ];
}
