import type fc from 'fast-check';
import {
  bestLinearMap,
  reluActiveMinima,
  reluDeadMinima,
  reluMinimaNotGlobal,
  samplesNotParallel,
  spareUnits,
  unitsOn,
  withRelu,
} from '../../proofs/index.js';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import {
  ablatedLoss,
  certify,
  certifyNotGlobalBy,
  pointDocument,
  sealStatement,
} from '../../src/landscape/index.js';
import { PartialProducts, type Point, pointOf } from '../../src/network/index.js';
import { deadPoint, kinkedFit, liveUnitFit } from '../../src/relu/index.js';
import { activeReluPoint } from '../arbitraries/index.js';
import type { Mutant } from './mutant.js';
import { type PointCounterexample, pointVariant } from './point-variant.js';

type Bound = { readonly maxHidden: number; readonly maxWidth: number };

/** The weights that carry the best linear map, changed. */
const changed =
  (change: (point: Point) => Point) =>
  (bound: Bound): fc.Arbitrary<Point> =>
    activeReluPoint(bound, { spare: 2 }).map(change);

const same = (point: Point): Point => point;

/** The same weights for other targets. */
const withTargets = (point: Point, y: RationalMatrix): Point =>
  pointOf(point.architecture, { x: point.x, y }, point.weights);

/** The first unit turned around, with what is taken from it: the product stays. */
function turned(point: Point): Point {
  const [first, second, ...rest] = point.weights as [RationalMatrix, RationalMatrix];
  const signs = Array.from({ length: first.rows }, (_, i) => Rational.of(i === 0 ? -1 : 1));
  const turn = RationalMatrix.diagonal(signs);
  return pointOf(point.architecture, point, [turn.times(first), second.times(turn), ...rest]);
}

/** The first input added to every target: the best map becomes another one. */
function shifted(point: Point): Point {
  const rows = Array.from({ length: point.y.rows }, () => 0);
  const columns = Array.from({ length: point.x.columns }, (_, j) => j);
  return withTargets(point, point.y.plus(point.x.submatrix(rows, columns)));
}

/** Other ReLU weights do better; the point itself is a local minimum. */
function beaten(point: Point): PointCounterexample | undefined {
  const found = kinkedFit(point);
  if (found.kind === 'none') return undefined;
  const at = withRelu(point);
  return {
    at: 'L(W)',
    found: 'other weights have a smaller loss',
    expected: 'the smallest loss',
    point: at,
    hypotheses: () => [
      sealStatement('local-minimum', { point: pointDocument(at) }, { method: 'least-squares' }),
    ],
    violation: () => certifyNotGlobalBy(at, found.weights),
  };
}

/** Not even critical, as a ReLU network. */
function notCritical(point: Point): PointCounterexample | undefined {
  const at = withRelu(point);
  const { classification, document } = certify(at);
  if (classification.class !== 'not-critical' || document === undefined) return undefined;
  return {
    at: 'W',
    found: 'the gradient is not zero',
    expected: 'a local minimum',
    point: at,
    violation: () => document,
  };
}

/** Slips in the claims on ReLU networks. */
export const RELU_MINIMA_MUTANTS: readonly Mutant[] = [
  pointVariant(reluActiveMinima, 'refuted', {
    name: 'global',
    slip: 'say “global minimum”',
    statement:
      'If every hidden unit of a ReLU network is on for every sample and W_{H+1}⋯W_1 is a best linear map, then W is a global minimum.',
    compares: 'the loss with that of other weights',
    hypotheses: [unitsOn, bestLinearMap],
    counterexample: beaten,
    strata: false,
    draws: changed(same),
  }),
  pointVariant(reluActiveMinima, 'refuted', {
    name: 'any-map',
    slip: 'leave out that the product is a best linear map',
    statement:
      'If every hidden unit of a ReLU network is on for every sample, then W is a local minimum.',
    compares: 'the gradient with 0',
    hypotheses: [unitsOn],
    counterexample: notCritical,
    strata: false,
    draws: changed(shifted),
  }),
  pointVariant(reluActiveMinima, 'refuted', {
    name: 'units-off',
    slip: 'leave out that the units are on',
    statement:
      'If W_{H+1}⋯W_1 is a best linear map, then W is a local minimum of the ReLU network.',
    compares: 'the gradient with 0',
    hypotheses: [bestLinearMap],
    counterexample: notCritical,
    strata: false,
    draws: changed(turned),
  }),
  pointVariant(reluMinimaNotGlobal, 'refuted', {
    name: 'linear-data',
    slip: 'leave out that no linear map fits exactly',
    statement:
      'If all units are on for all samples at W, W_{H+1}⋯W_1 = P*, no two samples are parallel and every hidden layer has rank P* + 2 units or more, then W is a local minimum of the ReLU network that is not global.',
    compares: 'the loss with 0',
    hypotheses: [unitsOn, bestLinearMap, samplesNotParallel, spareUnits],
    counterexample: (point) => {
      const at = withRelu(point);
      if (!ablatedLoss(at).isZero()) return undefined;
      const claimed = { point: pointDocument(at), value: '0' };
      return {
        at: 'L(W)',
        found: '0, the smallest loss there is',
        expected: 'a loss that is not the smallest',
        point: at,
        violation: () => sealStatement('global-minimum', claimed, { method: 'zero-loss' }),
      };
    },
    strata: false,
    draws: changed((point) =>
      withTargets(point, new PartialProducts(point.weights).product.times(point.x)),
    ),
  }),
  pointVariant(reluDeadMinima, 'refuted', {
    name: 'global',
    slip: 'say “global minimum”',
    statement:
      'If some v has v·x_i > 0 for every sample, then W with W_1 = −v in every row is a global minimum of the ReLU network.',
    compares: 'the loss with that of one living unit',
    hypotheses: [],
    counterexample: (point) => {
      const dead = deadPoint(point);
      const better = liveUnitFit(point);
      if (dead.kind === 'none' || better === undefined) return undefined;
      return {
        at: 'L(W)',
        found: 'other weights have a smaller loss',
        expected: 'the smallest loss',
        point: dead.point,
        hypotheses: () => [certify(dead.point).document!],
        violation: () => certifyNotGlobalBy(dead.point, better),
      };
    },
    strata: false,
    draws: changed(same),
  }),
];
