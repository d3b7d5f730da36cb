import { defineClaim } from '../../src/claims/index.js';
import type { Point } from '../../src/network/index.js';
import { judgedPoint } from '../judged-point.js';
import { AT_POINT, DATA_ASSUMPTIONS, OF_DATA } from './assumptions.js';
import { onStrata } from './point-checks.js';
import { critical, fullMiddle } from './point-predicates.js';
import { segmentChecks } from './theorem-2-3-i-shape.js';
import { localMinimaAreGlobal } from './theorem-2-3-ii-local-minima.js';
import { othersAreSaddles } from './theorem-2-3-iii-saddles.js';

const assumptions = AT_POINT.map(({ id }) => id);

/** Theorem 2.3 of K16: its four clauses. */
export const theorem23 = defineClaim<Point>({
  id: 'theorem-2-3',
  title: 'The loss surface of a deep linear network',
  source: { work: 'K16', number: 'Theorem 2.3' },
  statement:
    'Assume XXᵀ and XYᵀ of full rank, d_y ≤ d_x and Σ with d_y distinct eigenvalues. For every H ≥ 1 and all widths: (i) L is neither convex nor concave; (ii) every local minimum is global; (iii) every critical point that is not a global minimum is a saddle; (iv) if rank(W_H⋯W_2) = p, the Hessian at a saddle has a negative eigenvalue.',
  tex: 'Assume $XX^{\\mathsf T}$ and $XY^{\\mathsf T}$ of full rank, $d_y \\le d_x$ and $\\Sigma$ with $d_y$ distinct eigenvalues. For every $H \\ge 1$ and all widths: (i) $L$ is neither convex nor concave; (ii) every local minimum is global; (iii) every critical point that is not a global minimum is a saddle; (iv) if $\\operatorname{rank}(W_H\\cdots W_2) = p$, the Hessian at a saddle has a negative eigenvalue.',
  hypotheses: AT_POINT,
  dataHypotheses: OF_DATA,
  restsOn: [],
  steps: [
    {
      id: 'i',
      text: 'L is neither convex nor concave',
      argument: 'substitution',
      spends: [DATA_ASSUMPTIONS.xytFullRank.atPoint.id],
      uses: ['theorem-2-3-i'],
      checks: segmentChecks,
    },
    {
      id: 'ii',
      text: 'Every local minimum is a global minimum',
      argument: 'substitution',
      spends: assumptions,
      uses: ['theorem-2-3-ii'],
      checks: [onStrata(localMinimaAreGlobal)],
    },
    {
      id: 'iii',
      text: 'Every other critical point is a saddle',
      argument: 'substitution',
      spends: assumptions,
      uses: ['theorem-2-3-iii'],
      checks: [onStrata(othersAreSaddles)],
    },
    {
      id: 'iv',
      text: 'Saddles with rank(W_H⋯W_2) = p are strict',
      argument: 'substitution',
      spends: assumptions,
      uses: ['theorem-2-3-iv'],
      checks: [
        onStrata({
          compares: 'critical points with rank(W_H⋯W_2) = p with “global minimum or strict saddle”',
          hypotheses: [critical, fullMiddle, ...AT_POINT],
          violation: (point) => {
            const judged = judgedPoint(point);
            return ['global-minimum', 'strict-saddle'].includes(judged.class)
              ? undefined
              : { at: 'the class', found: judged.class, expected: 'global or strict' };
          },
        }),
      ],
    },
  ],
  conclusion: [],
});
