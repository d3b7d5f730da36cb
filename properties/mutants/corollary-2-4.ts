import {
  AT_POINT,
  corollary24,
  critical,
  DATA_ASSUMPTIONS,
  isZeroPoint,
  judgedPoint,
  saddle,
  shallow,
} from '../../proofs/index.js';
import type { Hypothesis } from '../../src/claims/index.js';
import { rank } from '../../src/exact/index.js';
import {
  certifyCriticalPoint,
  certifyRank,
  certifySemidefinite,
} from '../../src/landscape/index.js';
import type { Point } from '../../src/network/index.js';
import { degenerateCriticalPoint } from '../arbitraries/index.js';
import type { Mutant } from './mutant.js';
import { ofClass } from './of-class.js';
import { layersWord, pointVariant } from './point-variant.js';

const { xxtFullRank, xytFullRank, dyLeDx } = DATA_ASSUMPTIONS;

const hidden = (least: number, most: number): Hypothesis<Point> => ({
  id: 'depth',
  text: least === most ? `H = ${least}` : `H ≥ ${least}`,
  decide: ({ architecture }) =>
    architecture.hiddenLayers >= least && architecture.hiddenLayers <= most,
});
const deep = hidden(2, Number.POSITIVE_INFINITY);
const anyDepth = hidden(1, Number.POSITIVE_INFINITY);

const zero: Hypothesis<Point> = { id: 'zero-point', text: 'W = 0', decide: isZeroPoint };

/** Slips in the corollary, and variants that only look like slips. */
export const COROLLARY_2_4_MUTANTS: readonly Mutant[] = [
  pointVariant(corollary24, 'refuted', {
    name: 'two-hidden-layers',
    slip: 'say the first half of H = 2',
    statement: 'For H = 2 the Hessian at every saddle has a negative eigenvalue.',
    compares: 'saddles with “strict”, H = 2',
    hypotheses: [...AT_POINT, hidden(2, 2), saddle],
    counterexample: ofClass('bad-saddle', 'strict-saddle'),
  }),
  pointVariant(corollary24, 'refuted', {
    name: 'never-strict',
    slip: 'say of H ≥ 2 that the Hessian at no saddle has a negative eigenvalue',
    statement: 'For H ≥ 2 the Hessian at no saddle has a negative eigenvalue.',
    compares: 'saddles with “bad”, H ≥ 2',
    hypotheses: [...AT_POINT, deep, saddle],
    counterexample: ofClass('strict-saddle', 'bad-saddle'),
  }),
  pointVariant(corollary24, 'refuted', {
    name: 'every-critical-point',
    slip: 'say it of every critical point, H = 1',
    statement: 'For H = 1 the Hessian at every critical point has a negative eigenvalue.',
    compares: 'the inertia at critical points with “a negative eigenvalue”, H = 1',
    hypotheses: [shallow, critical, ...AT_POINT],
    counterexample: (point) => {
      if (judgedPoint(point).class !== 'global-minimum') return undefined;
      return {
        at: 'the Hessian',
        found: 'positive semidefinite',
        expected: 'a negative eigenvalue',
        hypotheses: () => [certifyCriticalPoint(point)],
        violation: () => certifySemidefinite(point, 'positive')!,
      };
    },
  }),
  pointVariant(corollary24, 'refuted', {
    name: 'zero-is-minimal',
    slip: 'say that W = 0 is a local minimum, H ≥ 2',
    statement: 'For H ≥ 2, W = 0 is a local minimum of L.',
    compares: 'the class of W = 0 with “local minimum”, H ≥ 2',
    hypotheses: [deep, zero, ...AT_POINT],
    counterexample: ofClass('bad-saddle', 'a local minimum'),
  }),
  pointVariant(corollary24, 'refuted', {
    name: 'zero-is-bad',
    slip: 'say that W = 0 is a saddle without a negative eigenvalue for H = 1 too',
    statement: 'For H ≥ 1, W = 0 is a saddle whose Hessian has no negative eigenvalue.',
    compares: 'the class of W = 0 with “bad saddle”, H ≥ 1',
    hypotheses: [anyDepth, zero, ...AT_POINT],
    counterexample: ofClass('strict-saddle', 'bad-saddle'),
  }),
  pointVariant(corollary24, 'refuted', {
    name: 'only-zero',
    slip: 'say that W = 0 is the only one',
    statement: 'For H ≥ 2, W = 0 is the only saddle whose Hessian has no negative eigenvalue.',
    compares: 'the weights at bad saddles with 0',
    hypotheses: [...AT_POINT, deep, saddle],
    counterexample: (point) => {
      const judged = judgedPoint(point);
      const k = point.weights.findIndex((weight) => !weight.isZero()) + 1;
      if (judged.class !== 'bad-saddle' || k === 0) return undefined;
      return {
        at: `W_${k}`,
        found: `rank ${rank(point.weights[k - 1]!)} at a bad saddle`,
        expected: '0',
        hypotheses: () => [judged.document],
        violation: () => certifyRank(point, [['1', `W${k}`]]),
      };
    },
  }),
  pointVariant(corollary24, 'refuted', {
    name: 'zero-product',
    slip: 'say that the product vanishes at every saddle without a negative eigenvalue',
    statement: 'At a saddle whose Hessian has no negative eigenvalue, P = 0.',
    compares: 'the rank of P at bad saddles with 0',
    hypotheses: [...AT_POINT, saddle],
    counterexample: (point) => {
      const judged = judgedPoint(point);
      const { rank: r } = judged.certified.classification;
      if (judged.class !== 'bad-saddle' || r === 0) return undefined;
      return {
        at: 'P',
        found: `rank ${r} at a bad saddle`,
        expected: '0',
        hypotheses: () => [judged.document],
        violation: () => certifyRank(point, [['1', layersWord(point.weights.length, 1)]]),
      };
    },
  }),
  pointVariant(corollary24, 'holds', {
    name: 'ties',
    slip: 'leave out that the eigenvalues of Σ are distinct, H = 1 (true from XXᵀ invertible alone)',
    statement:
      'If XXᵀ and XYᵀ have full rank and d_y ≤ d_x, then for H = 1 the Hessian at every saddle has a negative eigenvalue.',
    compares: 'saddles on data with a double eigenvalue with “strict”, H = 1',
    hypotheses: [shallow, xxtFullRank.atPoint, xytFullRank.atPoint, dyLeDx.atPoint, saddle],
    counterexample: ofClass('bad-saddle', 'strict-saddle'),
    strata: false,
    draws: (bound) =>
      degenerateCriticalPoint({ ...bound, maxHidden: 1 }, { ties: true, unexplained: false }),
  }),
];
