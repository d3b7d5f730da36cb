import { critical, hasZeroEnds, narrow, proposition21, SHALLOW } from '../../proofs/index.js';
import { RationalMatrix, rank, rightKernel } from '../../src/exact/index.js';
import { certifyCriticalPoint, certifyNonConcave, certifyRank } from '../../src/landscape/index.js';
import { PartialProducts, type Point, pointOf } from '../../src/network/index.js';
import { squareShallowPoint } from '../arbitraries/index.js';
import { chordCounterexample } from './chord-counterexample.js';
import { localButNotGlobal } from './local-but-not-global.js';
import type { Mutant } from './mutant.js';
import { notGlobal } from './not-global.js';
import { notLeastSquares } from './not-least-squares.js';
import { ofClass } from './of-class.js';
import { pointVariant } from './point-variant.js';

const productWord = 'W2 W1';

/** W with W_1 replaced. */
const withFirst = (point: Point, first: RationalMatrix): Point =>
  pointOf(point.architecture, point, [first, point.weights[1]!], point.moments);

/** Slips in the proposition, and a variant that only looks like one. */
export const PROPOSITION_2_1_MUTANTS: readonly Mutant[] = [
  pointVariant(proposition21, 'refuted', {
    name: 'jointly-convex',
    slip: 'say that L is convex in W_1 and W_2 together',
    statement: 'For H = 1, L is convex in (W_1, W_2).',
    compares: 'L in the middle of a segment with “not above the chord”',
    hypotheses: SHALLOW,
    applies: hasZeroEnds,
    counterexample: chordCounterexample('above'),
  }),
  pointVariant(proposition21, 'refuted', {
    name: 'strictly-convex',
    slip: 'say that L is strictly convex in W_1 for fixed W_2',
    statement: 'For H = 1, L is strictly convex in W_1 for fixed W_2.',
    compares: 'tr((W_2VX)ᵀW_2VX), the second derivative along V ≠ 0, with “positive”',
    hypotheses: SHALLOW,
    counterexample: (point) => {
      const kernel = rightKernel(point.weights[1]!);
      if (kernel.columns === 0) return undefined;
      const column = kernel.column(0);
      const first = point.weights[0]!;
      const row = RationalMatrix.fromRows([Array.from({ length: first.columns }, () => 1)]);
      const letters = { V: column.times(row) };
      return {
        at: 'along V = ke^T with W_2k = 0',
        found: 'W_2V = 0: the second derivative is 0',
        expected: 'positive',
        hypotheses: () => [certifyRank(point, [['1', 'V']], letters)],
        violation: () => certifyRank(point, [['1', 'W2 V']], letters),
      };
    },
  }),
  pointVariant(proposition21, 'refuted', {
    name: 'concave-in-a-layer',
    slip: 'say that L is concave in W_1 for fixed W_2',
    statement: 'For H = 1, L is concave in W_1 for fixed W_2.',
    compares: 'L in the middle of a segment in W_1 with “not below the chord”',
    hypotheses: SHALLOW,
    counterexample: (point) => {
      if (point.weights[1]!.isZero()) return undefined;
      const first = point.weights[0]!;
      const ones = RationalMatrix.fromRows(
        first.toRows().map((cells) => Array.from({ length: cells.length }, () => 1)),
      );
      if (point.weights[1]!.times(ones).isZero()) return undefined;
      const [from, to] = [first.plus(ones), first.minus(ones)].map((w) => withFirst(point, w));
      return {
        at: 'from W_1 + V to W_1 − V, V of ones',
        found: 'L is below the chord',
        expected: 'not below',
        point: from!,
        violation: () => certifyNonConcave(from!, to!.weights),
      };
    },
  }),
  pointVariant(proposition21, 'refuted', {
    name: 'critical',
    slip: 'say it of every critical point',
    statement: 'For H = 1, every critical point of L is a global minimum.',
    compares: 'every critical point with “global minimum”, H = 1',
    hypotheses: [critical, ...SHALLOW],
    counterexample: (point) => notGlobal(point, () => [certifyCriticalPoint(point)]),
  }),
  pointVariant(proposition21, 'refuted', {
    name: 'local-minima-only',
    slip: 'say that there are no saddles',
    statement: 'For H = 1, every critical point of L is a local minimum.',
    compares: 'every critical point with “local minimum”, H = 1',
    hypotheses: [critical, ...SHALLOW],
    counterexample: ofClass('strict-saddle', 'a local minimum'),
  }),
  pointVariant(proposition21, 'refuted', {
    name: 'perfect-fit',
    slip: 'say that P = Σ_YXΣ_XX⁻¹ at the global minimum',
    statement: 'For H = 1, P = Σ_YXΣ_XX⁻¹ at every local minimum of L.',
    compares: 'PΣ_XX with Σ_YX at global minima, p < d_x and p < d_y',
    hypotheses: SHALLOW,
    counterexample: notLeastSquares,
  }),
  pointVariant(proposition21, 'refuted', {
    name: 'full-rank-product',
    slip: 'say that P has rank p at every critical point',
    statement: 'For H = 1, rank P = p at every critical point of L.',
    compares: 'rank P with p at critical points',
    hypotheses: [critical, ...SHALLOW],
    counterexample: (point) => {
      const found = rank(new PartialProducts(point.weights).product);
      const p = point.architecture.narrowestHidden;
      if (found === p) return undefined;
      return {
        at: 'rank P',
        found: `${found}`,
        expected: `${p}`,
        hypotheses: () => [certifyCriticalPoint(point)],
        violation: () => certifyRank(point, [['1', productWord]]),
      };
    },
  }),
  pointVariant(proposition21, 'holds', {
    name: 'no-bottleneck',
    slip: 'leave out that p < d_x and p < d_y, which the proof does not use',
    statement:
      'Let H = 1, XXᵀ and XYᵀ invertible and Σ with distinct eigenvalues. Then every local minimum of L is a global minimum.',
    compares: 'every critical point with “global, or not a local minimum”, H = 1',
    hypotheses: [critical, ...SHALLOW.filter(({ id }) => id !== narrow.id)],
    counterexample: localButNotGlobal,
    draws: (bound) => squareShallowPoint(bound).map(({ point }) => point),
  }),
];
