import { defineClaim, type Hypothesis, type Violation } from '../../src/claims/index.js';
import { symmetricInertia } from '../../src/exact/index.js';
import {
  classifyByRanks,
  globalMinimum,
  type RankClassification,
} from '../../src/landscape/index.js';
import { HessianBlocks, loss, type Point } from '../../src/network/index.js';
import { judgedPoint } from '../judged-point.js';
import { AT_POINT, OF_DATA } from '../kawaguchi-2016/assumptions.js';
import { onCriticalPoints, onStrata } from '../kawaguchi-2016/point-checks.js';
import { critical } from '../kawaguchi-2016/point-predicates.js';

const hypotheses: readonly Hypothesis<Point>[] = [critical, ...AT_POINT];
const ids = hypotheses.map(({ id }) => id);

type ByRanks = Extract<RankClassification, { kind: 'applicable' }>;

/** The kinds of critical points, told apart by ranks. */
export const secondOrderClassification = defineClaim<Point>({
  id: 'second-order-classification',
  title: 'Second-order classification by ranks',
  source: { work: 'A24', number: 'classification of the critical points' },
  statement:
    'Under the assumptions of Theorem 2.3 let W be critical, associated with S, r = |S|. If S = {1..r} and r = r_max, W is a global minimum; if S ≠ {1..r}, a strict saddle; if S = {1..r}, r < r_max, a saddle that is bad iff W is tightened: for every pivot N ≥ i > j ≥ 1 one of the two blocks W_{i−1}⋯W_{j+1} and W_{j−1}⋯W_1Σ_XYW_N⋯W_{i+1} has rank r.',
  tex: 'Assume $XX^{\\mathsf T}$ and $XY^{\\mathsf T}$ of full rank, $d_y \\le d_x$ and $\\Sigma$ with $d_y$ distinct eigenvalues. Let $W$ be critical, associated with $S$, $r = |S|$. If $S = \\{1..r\\}$ and $r = r_{\\max}$, $W$ is a global minimum; if $S \\neq \\{1..r\\}$, a strict saddle; if $S = \\{1..r\\}$ and $r < r_{\\max}$, a saddle that is bad iff for every pivot $N \\ge i > j \\ge 1$ one of the blocks $W_{i-1}\\cdots W_{j+1}$ and $W_{j-1}\\cdots W_1\\Sigma_{XY}W_N\\cdots W_{i+1}$ has rank $r$.',
  hypotheses,
  dataHypotheses: OF_DATA,
  restsOn: [],
  steps: [
    {
      id: 'set',
      text: 'P = U_SU_SᵀP*, and L = ½(tr Σ_YY − Σ_{i∈S} λ_i)',
      argument: 'substitution',
      spends: ids,
      uses: ['critical-points'],
      checks: onCriticalPoints({
        compares: 'the rank of P with |S|',
        hypotheses,
        violation: (point) => {
          const { S, ranks } = byRanks(point);
          return S?.length === ranks.rank
            ? undefined
            : { at: 'S', found: `{${S}}`, expected: `${ranks.rank} eigenvectors` };
        },
      }),
    },
    {
      id: 'not-leading',
      text: 'S ≠ {1..r}: some i ∈ S, j ∉ S have λ_i < λ_j, and a direction has the second derivative λ_i − λ_j < 0: the Hessian has a negative eigenvalue',
      argument: 'case split',
      spends: ids,
      uses: ['lemma-4-6-quantitative', 'theorem-2-3-iii'],
      checks: [
        onStrata({
          compares: 'the inertia of the Hessian with “a negative eigenvalue”, where S ≠ {1..r}',
          hypotheses: [...hypotheses, leading(false)],
          violation: (point) => signOfHessian(point, 'negative'),
        }),
      ],
    },
    {
      id: 'complete',
      text: 'S = {1..r}, r = r_max: the value is ½(tr Σ_YY − λ_1 − ⋯ − λ_{r_max}), the smallest of all matrices of rank at most r_max',
      argument: 'case split',
      spends: ids,
      uses: ['eckart-young'],
      checks: [
        onStrata({
          compares: 'the loss with the smallest value, where S = {1..r_max}',
          hypotheses: [...hypotheses, leading(true), complete(true)],
          violation: (point) => {
            const value = loss(point.weights, point.moments);
            const { lower, upper } = globalMinimum(point);
            return value.compare(lower) >= 0 && value.compare(upper) <= 0
              ? undefined
              : { at: 'L(W)', found: `${value}`, expected: `${lower}` };
          },
        }),
      ],
    },
    {
      id: 'incomplete',
      text: 'S = {1..r}, r < r_max: the value is larger than the smallest, since λ_{r+1} > 0; so W is a saddle, by Theorem 2.3 (iii)',
      argument: 'case split',
      spends: ids,
      uses: ['theorem-2-3-iii'],
      checks: [
        onStrata({
          compares: 'the class with “saddle”, by a certificate, where S = {1..r}, r < r_max',
          hypotheses: [...hypotheses, leading(true), complete(false)],
          violation: (point) => {
            const judged = judgedPoint(point);
            return judged.class === 'strict-saddle' || judged.class === 'bad-saddle'
              ? undefined
              : { at: 'the class', found: judged.class, expected: 'a saddle' };
          },
        }),
      ],
    },
    {
      id: 'not-tightened',
      text: 'S = {1..r}, r < r_max, not tightened: the Hessian has a negative eigenvalue (A24; examined here, its proof is not encoded)',
      argument: 'case split',
      spends: ids,
      uses: [],
      checks: [
        onStrata({
          compares: 'the inertia of the Hessian with “a negative eigenvalue”',
          hypotheses: [...hypotheses, leading(true), complete(false), tight(false)],
          violation: (point) => signOfHessian(point, 'negative'),
        }),
      ],
    },
    {
      id: 'tightened',
      text: 'S = {1..r}, r < r_max, tightened: the Hessian is positive semidefinite (A24; examined here, its proof is not encoded)',
      argument: 'case split',
      spends: ids,
      uses: [],
      checks: [
        onStrata({
          compares: 'the inertia of the Hessian with “no negative eigenvalue”',
          hypotheses: [...hypotheses, leading(true), complete(false), tight(true)],
          violation: (point) => signOfHessian(point, 'none'),
        }),
      ],
    },
  ],
  conclusion: onCriticalPoints({
    compares:
      'the class by ranks with the class by gradient, Hessian and escape curve, certified by the kernel',
    hypotheses,
    violation: (point) => {
      const [ranks, judged] = [byRanks(point).class, judgedPoint(point).class];
      return ranks === judged
        ? undefined
        : { at: 'the class', found: `by ranks ${ranks}`, expected: judged };
    },
  }),
});

function byRanks(point: Point): ByRanks {
  const found = classifyByRanks(point);
  if (found.kind === 'applicable') return found;
  throw new RangeError(`the rank classification needs ${found.failing.join(', ')}`);
}

const isLeading = (S: readonly number[] | undefined) =>
  S?.every((position, index) => position === index + 1) === true;

function leading(wanted: boolean): Hypothesis<Point> {
  return {
    id: wanted ? 'leading' : 'not-leading',
    text: wanted ? 'S = {1..r}' : 'S ≠ {1..r}',
    decide: (point) => isLeading(byRanks(point).S) === wanted,
  };
}

function complete(wanted: boolean): Hypothesis<Point> {
  return {
    id: wanted ? 'complete' : 'incomplete',
    text: wanted ? 'r = r_max' : 'r < r_max',
    decide: (point) => (byRanks(point).ranks.rank === point.architecture.maximalRank) === wanted,
  };
}

function tight(wanted: boolean): Hypothesis<Point> {
  return {
    id: wanted ? 'is-tightened' : 'is-not-tightened',
    text: wanted ? 'W is tightened' : 'W is not tightened',
    decide: (point) =>
      byRanks(point).pivots.every(({ tightBy }) => tightBy !== undefined) === wanted,
  };
}

function signOfHessian(point: Point, wanted: 'negative' | 'none'): Violation | undefined {
  const { negative } = symmetricInertia(new HessianBlocks(point.weights, point.moments).full());
  return negative > 0 === (wanted === 'negative')
    ? undefined
    : { at: '∇²L', found: `${negative} negative eigenvalues`, expected: wanted };
}
