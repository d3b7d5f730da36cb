import {
  AT_POINT,
  critical,
  DATA_ASSUMPTIONS,
  fullMiddle,
  hasZeroEnds,
  judgedPoint,
  middleProduct,
  positiveSemidefinite,
  saddle,
  theorem23i,
  theorem23ii,
  theorem23iii,
  theorem23iv,
} from '../../proofs/index.js';
import type { Hypothesis } from '../../src/claims/index.js';
import { rank } from '../../src/exact/index.js';
import {
  type CertificateDocument,
  certifyCriticalPoint,
  certifyRank,
  certifySemidefinite,
} from '../../src/landscape/index.js';
import { loss, PartialProducts, type Point } from '../../src/network/index.js';
import {
  degenerateCriticalPoint,
  fullFactorsPoint,
  fullProductPoint,
  tiedSaddle,
} from '../arbitraries/index.js';
import { chordCounterexample } from './chord-counterexample.js';
import { localButNotGlobal } from './local-but-not-global.js';
import type { Mutant } from './mutant.js';
import { notGlobal } from './not-global.js';
import { notLeastSquares } from './not-least-squares.js';
import { layersWord, pointVariant } from './point-variant.js';

const { xxtFullRank, xytFullRank, dyLeDx } = DATA_ASSUMPTIONS;

/** A saddle without negative curvature. */
const badSaddle = (point: Point, hypotheses: () => readonly CertificateDocument[] = () => []) => {
  const judged = judgedPoint(point);
  if (judged.class !== 'bad-saddle') return undefined;
  return {
    at: 'the Hessian',
    found: 'a saddle without negative curvature',
    expected: 'a negative eigenvalue',
    hypotheses,
    violation: () => judged.document,
  };
};

/** rank(W_from⋯W_to) for the kernel; an empty product needs no word. */
const rankDocuments = (point: Point, from: number, to: number) =>
  from < to ? [] : [certifyRank(point, [['1', layersWord(from, to)]])];

const middleDocuments = (point: Point) => rankDocuments(point, point.architecture.hiddenLayers, 2);

const p = ({ architecture }: Point) => architecture.narrowestHidden;

const almostFullMiddle: Hypothesis<Point> = {
  id: 'middle-almost-full-rank',
  text: 'rank(W_H⋯W_2) ≥ p − 1',
  decide: (point) => rank(middleProduct(point)) >= p(point) - 1,
};

const fullFactors: Hypothesis<Point> = {
  id: 'middle-factors-full-rank',
  text: 'rank W_k ≥ p for 2 ≤ k ≤ H',
  decide: (point) => point.weights.slice(1, -1).every((weight) => rank(weight) >= p(point)),
};

const fullC: Hypothesis<Point> = {
  id: 'c-full-rank',
  text: 'rank C = p',
  decide: (point) => rank(new PartialProducts(point.weights).after(1)) === p(point),
};

const fullLower: Hypothesis<Point> = {
  id: 'lower-full-rank',
  text: 'rank(W_H⋯W_1) = p',
  decide: ({ weights, architecture }) =>
    rank(new PartialProducts(weights).before(weights.length)) === architecture.narrowestHidden,
};

/** Slips in the four clauses of the theorem, and variants that only look like slips. */
export const THEOREM_2_3_MUTANTS: readonly Mutant[] = [
  pointVariant(theorem23i, 'refuted', {
    name: 'convex',
    slip: 'say that L is convex',
    statement: 'Under the assumptions of Theorem 2.3, L is convex.',
    compares: 'L in the middle of a segment with “not above the chord”',
    hypotheses: AT_POINT,
    applies: hasZeroEnds,
    counterexample: chordCounterexample('above'),
  }),
  pointVariant(theorem23i, 'refuted', {
    name: 'concave',
    slip: 'say that L is concave',
    statement: 'Under the assumptions of Theorem 2.3, L is concave.',
    compares: 'L in the middle of a segment with “not below the chord”',
    hypotheses: AT_POINT,
    applies: hasZeroEnds,
    counterexample: chordCounterexample('below'),
  }),
  pointVariant(theorem23ii, 'refuted', {
    name: 'critical',
    slip: 'say it of every critical point',
    statement: 'Every critical point of L is a global minimum.',
    compares: 'every critical point with “global minimum”',
    hypotheses: [critical, ...AT_POINT],
    counterexample: (point) => notGlobal(point, () => [certifyCriticalPoint(point)]),
  }),
  pointVariant(theorem23ii, 'refuted', {
    name: 'second-order',
    slip: 'say it of every critical point with ∇²L ⪰ 0',
    statement: 'Every critical point of L with ∇²L ⪰ 0 is a global minimum.',
    compares: 'every second-order point with “global minimum”',
    hypotheses: [critical, positiveSemidefinite, ...AT_POINT],
    counterexample: (point) =>
      notGlobal(point, () => [
        certifyCriticalPoint(point),
        certifySemidefinite(point, 'positive')!,
      ]),
  }),
  pointVariant(theorem23ii, 'refuted', {
    name: 'zero-loss',
    slip: 'say that the value at every local minimum is 0',
    statement: 'Every local minimum of L has the value 0.',
    compares: 'the value at global minima with 0',
    hypotheses: AT_POINT,
    counterexample: (point) => {
      const judged = judgedPoint(point);
      const value = loss(point.weights, point.moments);
      if (judged.class !== 'global-minimum' || value.isZero()) return undefined;
      return {
        at: 'L(W)',
        found: `${value} at a global minimum`,
        expected: '0',
        violation: () => judged.document,
      };
    },
  }),
  pointVariant(theorem23ii, 'refuted', {
    name: 'least-squares',
    slip: 'say that P = Σ_YXΣ_XX⁻¹ at every local minimum',
    statement: 'At every local minimum of L, P = Σ_YXΣ_XX⁻¹.',
    compares: 'PΣ_XX with Σ_YX at global minima',
    hypotheses: AT_POINT,
    counterexample: notLeastSquares,
  }),
  pointVariant(theorem23ii, 'refuted', {
    name: 'full-middle',
    slip: 'say that rank(W_H⋯W_2) = p at every local minimum, so that case 3 is empty',
    statement: 'At every local minimum of L, rank(W_H⋯W_2) = p.',
    compares: 'rank(W_H⋯W_2) with p at global minima',
    hypotheses: AT_POINT,
    counterexample: (point) => {
      const judged = judgedPoint(point);
      if (judged.class !== 'global-minimum' || fullMiddle.decide(point)) return undefined;
      return {
        at: 'rank(W_H⋯W_2)',
        found: `${rank(middleProduct(point))} at a global minimum`,
        expected: `p = ${p(point)}`,
        hypotheses: () => [judged.document],
        violation: () => middleDocuments(point)[0]!,
      };
    },
  }),
  pointVariant(theorem23ii, 'holds', {
    name: 'ties',
    slip: 'leave out that the eigenvalues of Σ are distinct (true by Zhang 2019)',
    statement: 'If XXᵀ and XYᵀ have full rank and d_y ≤ d_x, every local minimum of L is global.',
    compares: 'critical points on data with a double eigenvalue, with “global, or not minimal”',
    hypotheses: [xxtFullRank.atPoint, xytFullRank.atPoint, dyLeDx.atPoint],
    counterexample: localButNotGlobal,
    strata: false,
    draws: (bound) => degenerateCriticalPoint(bound, { ties: true, unexplained: false }),
  }),
  pointVariant(theorem23ii, 'holds', {
    name: 'unexplained-targets',
    slip: 'leave out that XYᵀ has full rank (true by Zhang 2019)',
    statement: 'If XXᵀ has full rank and d_y ≤ d_x, every local minimum of L is global.',
    compares:
      'critical points on data with Σ_YX of less than full rank, with “global, or not minimal”',
    hypotheses: [xxtFullRank.atPoint, dyLeDx.atPoint],
    counterexample: localButNotGlobal,
    strata: false,
    draws: (bound) => degenerateCriticalPoint(bound, { ties: false, unexplained: true }),
  }),
  pointVariant(theorem23iii, 'refuted', {
    name: 'strict',
    slip: 'say that every one of them is a strict saddle',
    statement: 'Every critical point of L that is not a global minimum is a strict saddle.',
    compares: 'every other critical point with “strict saddle”',
    hypotheses: [critical, ...AT_POINT],
    counterexample: (point) => badSaddle(point),
  }),
  pointVariant(theorem23iii, 'refuted', {
    name: 'maximum',
    slip: 'say that every one of them is a local maximum',
    statement: 'Every critical point of L that is not a global minimum is a local maximum.',
    compares: 'every other critical point with “local maximum”',
    hypotheses: [critical, ...AT_POINT],
    counterexample: (point) => {
      const judged = judgedPoint(point);
      if (judged.class === 'global-minimum') return undefined;
      return {
        at: 'the class',
        found: judged.class,
        expected: 'a local maximum',
        violation: () => judged.document,
      };
    },
  }),
  pointVariant(theorem23iii, 'refuted', {
    name: 'every-critical-point',
    slip: 'leave out “that is not a global minimum”',
    statement: 'Every critical point of L is a saddle.',
    compares: 'every critical point with “saddle”',
    hypotheses: [critical, ...AT_POINT],
    counterexample: (point) => {
      const judged = judgedPoint(point);
      if (judged.class !== 'global-minimum') return undefined;
      return {
        at: 'the class',
        found: 'a global minimum',
        expected: 'a saddle',
        hypotheses: () => [certifyCriticalPoint(point)],
        violation: () => judged.document,
      };
    },
  }),
  pointVariant(theorem23iv, 'refuted', {
    name: 'one-less',
    slip: 'have rank(W_H⋯W_2) ≥ p − 1 for rank(W_H⋯W_2) = p',
    statement: 'If W is a saddle and rank(W_H⋯W_2) ≥ p − 1, ∇²L(W) has a negative eigenvalue.',
    compares: 'saddles with rank(W_H⋯W_2) ≥ p − 1 with “strict”',
    hypotheses: [...AT_POINT, almostFullMiddle, saddle],
    counterexample: (point) => badSaddle(point, () => middleDocuments(point)),
  }),
  pointVariant(theorem23iv, 'refuted', {
    name: 'no-rank',
    slip: 'leave out the condition on rank(W_H⋯W_2)',
    statement: 'If W is a saddle, ∇²L(W) has a negative eigenvalue.',
    compares: 'saddles with “strict”',
    hypotheses: [...AT_POINT, saddle],
    counterexample: (point) => badSaddle(point),
  }),
  pointVariant(theorem23iv, 'refuted', {
    name: 'each-factor',
    slip: 'ask it of each of W_2, …, W_H instead of their product',
    statement: 'If W is a saddle and rank W_k ≥ p for 2 ≤ k ≤ H, ∇²L(W) has a negative eigenvalue.',
    compares: 'saddles with rank W_k ≥ p, 2 ≤ k ≤ H, with “strict”',
    hypotheses: [...AT_POINT, fullFactors, saddle],
    counterexample: (point) =>
      badSaddle(point, () =>
        point.weights
          .slice(1, -1)
          .flatMap((_, index) => rankDocuments(point, index + 2, index + 2)),
      ),
    // For H ≤ 2 it is the clause itself.
    draws: fullFactorsPoint,
  }),
  pointVariant(theorem23iv, 'holds', {
    name: 'rank-c',
    slip: 'have rank(W_{H+1}⋯W_2) = p for rank(W_H⋯W_2) = p, which it implies',
    statement: 'If W is a saddle and rank(W_{H+1}⋯W_2) = p, ∇²L(W) has a negative eigenvalue.',
    compares: 'saddles with rank C = p with “strict”',
    hypotheses: [...AT_POINT, fullC, saddle],
    counterexample: (point) => badSaddle(point),
    draws: (bound) => fullProductPoint(bound, 'upper'),
  }),
  pointVariant(theorem23iv, 'holds', {
    name: 'rank-lower',
    slip: 'have rank(W_H⋯W_1) = p for rank(W_H⋯W_2) = p, which it implies',
    statement: 'If W is a saddle and rank(W_H⋯W_1) = p, ∇²L(W) has a negative eigenvalue.',
    compares: 'saddles with rank(W_H⋯W_1) = p with “strict”',
    hypotheses: [...AT_POINT, fullLower, saddle],
    counterexample: (point) => badSaddle(point),
    draws: (bound) => fullProductPoint(bound, 'lower'),
  }),
  pointVariant(theorem23iv, 'holds', {
    name: 'ties',
    slip: 'leave out that the eigenvalues of Σ are distinct (true from XXᵀ invertible alone)',
    statement:
      'If XXᵀ and XYᵀ have full rank, d_y ≤ d_x, W is a saddle and rank(W_H⋯W_2) = p, ∇²L(W) has a negative eigenvalue.',
    compares: 'saddles on data with a double eigenvalue with “strict”',
    hypotheses: [xxtFullRank.atPoint, xytFullRank.atPoint, dyLeDx.atPoint, fullMiddle, saddle],
    counterexample: (point) => badSaddle(point),
    strata: false,
    draws: tiedSaddle,
  }),
];
