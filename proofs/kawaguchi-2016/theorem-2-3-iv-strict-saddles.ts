import { fullProductPoint } from '../../properties/arbitraries/index.js';
import { defineClaim, type Hypothesis } from '../../src/claims/index.js';
import type { Point } from '../../src/network/index.js';
import { judgedPoint } from '../judged-point.js';
import { AT_POINT, OF_DATA } from './assumptions.js';
import { onCriticalPoints, onStrata, type PointPredicate } from './point-checks.js';
import { fullMiddle, saddle } from './point-predicates.js';

const hypotheses: readonly Hypothesis<Point>[] = [...AT_POINT, fullMiddle, saddle];

/** Every such saddle is strict, by a certificate of the kernel. */
const saddlesAreStrict: PointPredicate = {
  compares: 'saddles with rank(W_H⋯W_2) = p with “strict”, by a certificate the kernel accepts',
  hypotheses,
  violation: (point) => {
    const judged = judgedPoint(point);
    return judged.class === 'strict-saddle'
      ? undefined
      : { at: 'the class', found: judged.class, expected: 'strict-saddle' };
  },
};

/** If rank(W_H⋯W_2) = p, the Hessian at a saddle has a negative eigenvalue. */
export const theorem23iv = defineClaim<Point>({
  id: 'theorem-2-3-iv',
  title: 'Saddles with rank(W_H⋯W_2) = p are strict',
  source: { work: 'K16', number: 'Theorem 2.3 (iv)' },
  statement:
    'Assume XXᵀ and XYᵀ of full rank, d_y ≤ d_x and Σ with d_y distinct eigenvalues. If W is a saddle with rank(W_H⋯W_2) = p, then ∇²L(W) has a negative eigenvalue. For H = 1 the product is I_{d_1}, and the condition holds.',
  tex: 'Assume $XX^{\\mathsf T}$ and $XY^{\\mathsf T}$ of full rank, $d_y \\le d_x$ and $\\Sigma$ with $d_y$ distinct eigenvalues. If $W$ is a saddle with $\\operatorname{rank}(W_H\\cdots W_2) = p$, then $\\nabla^2L(W)$ has a negative eigenvalue. For $H = 1$ the product is $I_{d_1}$, and the condition holds.',
  hypotheses,
  dataHypotheses: OF_DATA,
  restsOn: [],
  steps: [
    {
      id: 'contrapositive',
      text: 'If ∇²L(W) had none, it would be ⪰ 0, and W, being critical with rank(W_H⋯W_2) = p, a global minimum (cases 1 and 2 of (ii)), which is no saddle',
      argument: 'inference rule',
      spends: hypotheses.map(({ id }) => id),
      uses: ['theorem-2-3-full-rank'],
      checks: [onStrata(saddlesAreStrict)],
    },
  ],
  conclusion: onCriticalPoints(saddlesAreStrict, [(scope) => fullProductPoint(scope)]),
});
