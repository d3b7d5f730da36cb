import type fc from 'fast-check';
import { deepBottleneckPoint } from '../../properties/arbitraries/index.js';
import { defineClaim, type Hypothesis } from '../../src/claims/index.js';
import type { Point } from '../../src/network/index.js';
import { DATA_ASSUMPTIONS } from '../kawaguchi-2016/assumptions.js';
import { smallEnough } from '../kawaguchi-2016/point-checks.js';
import { minimaAreGlobal } from './minima-are-global.js';
import {
  CONVEXITY_RESTS_ON,
  convexInEachLayer,
  narrow,
  xytInvertible,
} from './proposition-2-1-shallow.js';

const { xxtFullRank, distinctEigenvalues } = DATA_ASSUMPTIONS;

/** The hypotheses of Proposition 2.1 without H = 1. */
const hypotheses: readonly Hypothesis<Point>[] = [
  narrow,
  xxtFullRank.atPoint,
  xytInvertible.atPoint,
  distinctEigenvalues.atPoint,
];

/** Proposition 2.1 for any depth, as BH89 conjectured; Theorem 2.3 (ii) settles its second half. */
export const conjecture22 = defineClaim<Point>({
  id: 'conjecture-2-2',
  title: 'The conjecture for any depth',
  source: { work: 'BH89', number: 'Conjecture 2.2 of K16' },
  statement:
    'Let H ≥ 1, XXᵀ and XYᵀ invertible, Σ with distinct eigenvalues, p < d_x and p < d_y: the assumptions of Proposition 2.1 without H = 1. Then (i) L is convex in each W_k for fixed other layers; (ii) every local minimum is a global minimum.',
  tex: 'Let $H \\ge 1$, $XX^{\\mathsf T}$ and $XY^{\\mathsf T}$ invertible, $\\Sigma$ with distinct eigenvalues, $p < d_x$ and $p < d_y$. Then (i) $L$ is convex in each $W_k$ for fixed other layers; (ii) every local minimum is a global minimum.',
  hypotheses,
  dataHypotheses: [xxtFullRank.ofData, xytInvertible.ofData, distinctEigenvalues.ofData],
  restsOn: CONVEXITY_RESTS_ON,
  steps: [
    convexInEachLayer(hypotheses, drawnPoint),
    {
      id: 'resolved',
      text: 'Local minima are global by Theorem 2.3 (ii), whose assumptions follow: XYᵀ invertible gives its full rank and d_y = d_x (Theorem 2.3 needs d_y ≤ d_x only, and no p < d_x)',
      argument: 'substitution',
      spends: [xxtFullRank.atPoint.id, xytInvertible.atPoint.id, distinctEigenvalues.atPoint.id],
      uses: ['theorem-2-3-ii'],
      checks: minimaAreGlobal('any depth', hypotheses, drawnPoint),
    },
  ],
  conclusion: [],
});

function drawnPoint(bound: {
  readonly maxHidden: number;
  readonly maxWidth: number;
}): fc.Arbitrary<Point> {
  return deepBottleneckPoint(smallEnough({ kind: 'random', ...bound })).map(({ point }) => point);
}
