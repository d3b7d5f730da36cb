import { defineClaim, type Violation } from '../../src/claims/index.js';
import { RationalMatrix } from '../../src/exact/index.js';
import { type Point, pointOf } from '../../src/network/index.js';
import { judgedPoint } from '../judged-point.js';
import { AT_POINT, DATA_ASSUMPTIONS } from '../kawaguchi-2016/assumptions.js';
import { isLocalMinimum, onWideActivePoints } from './relu-active-minima.js';
import {
  bestLinearMap,
  notALinearFit,
  samplesNotParallel,
  spareUnits,
  unitsOn,
} from './relu-hypotheses.js';
import { isBeaten } from './relu-minima-not-global.js';

const { xxtFullRank } = DATA_ASSUMPTIONS;
const others = AT_POINT.filter(({ id }) => id !== xxtFullRank.atPoint.id);
const active = [
  unitsOn,
  bestLinearMap,
  xxtFullRank.atPoint,
  notALinearFit,
  samplesNotParallel,
  spareUnits,
];

/** The same weights without the activation: the kernel accepts that they are a global minimum. */
const isGlobalWithout = (point: Point): Violation | undefined => {
  const judged = judgedPoint(point);
  return judged.class === 'global-minimum'
    ? undefined
    : { at: 'W without activation', found: judged.class, expected: 'global-minimum' };
};

/** Weights on the same data, without the activation: none is a local minimum that is not global. */
const noneWithout = (point: Point): Violation | undefined => {
  for (const [at, other] of around(point)) {
    const judged = judgedPoint(other);
    if (judged.class === 'local-minimum')
      return { at, found: judged.class, expected: 'global, or not a local minimum' };
  }
  return undefined;
};

/** W with one layer or all layers set to zero, or the first turned around. */
function around(point: Point): [string, Point][] {
  const { architecture, x, y, weights, moments } = point;
  const zero = (weight: RationalMatrix) => RationalMatrix.zero(weight.rows, weight.columns);
  const at = (change: (weight: RationalMatrix, k: number) => RationalMatrix) =>
    pointOf(architecture, { x, y }, weights.map(change), moments);
  const layers = weights.map((_, k) => k);
  return [
    ['W = 0', at(zero)],
    ...layers.map((one): [string, Point] => [
      `W_${one + 1} = 0`,
      at((weight, k) => (k === one ? zero(weight) : weight)),
    ]),
    ['−W_1', at((weight, k) => (k === 0 ? weight.negate() : weight))],
  ];
}

/** On the same data the activation makes the bad local minima: without it there is none. */
export const minimaFromActivation = defineClaim<Point>({
  id: 'minima-from-activation',
  title: 'On the same data: bad local minima with ReLU, none without',
  source: { work: 'YSJ19', number: 'Theorem 1, beside Theorem 2.3 (ii) of K16' },
  statement:
    'Assume of the data what Theorem 2.3 does, and Y ≠ P*X, no sample zero, no two parallel, and hidden layers of at least rank P* + 2 units. If all units are on for all samples at W and W_{H+1}⋯W_1 = P*, then (a) with ReLU, W is a local minimum that is not global; (b) without activation, W is a global minimum, and every local minimum is one.',
  tex: 'Assume of the data what Theorem 2.3 does, $Y \\ne P^*X$, no sample zero, no two parallel, and hidden layers of at least $\\operatorname{rank} P^* + 2$ units. If all units are on for all samples at $W$ and $W_{H+1}\\cdots W_1 = P^*$, then (a) with ReLU, $W$ is a local minimum that is not global; (b) without activation, $W$ is a global minimum, and every local minimum is one.',
  hypotheses: [...active, ...others],
  dataHypotheses: [],
  restsOn: [],
  steps: [
    {
      id: 'with',
      text: 'With ReLU, W is a local minimum that is not a global one',
      argument: 'substitution',
      spends: active.map(({ id }) => id),
      uses: ['relu-minima-not-global'],
      checks: [
        onWideActivePoints(
          'W, as the ReLU network, with “a local minimum, and not a global one”',
          (point) => isLocalMinimum(point) ?? isBeaten(point),
        ),
      ],
    },
    {
      id: 'without',
      text: 'Without activation every local minimum on the same data is global',
      argument: 'substitution',
      spends: AT_POINT.map(({ id }) => id),
      uses: ['theorem-2-3-ii'],
      checks: [
        onWideActivePoints(
          'on the same data, W with layers set to zero or turned around with “global, or not a local minimum”',
          noneWithout,
        ),
      ],
    },
    {
      id: 'same-weights',
      text: 'Without activation W itself is a global minimum: its product is a best linear map',
      argument: 'textbook fact',
      spends: [bestLinearMap.id],
      uses: ['normal-equations'],
      checks: [onWideActivePoints('W without activation with “a global minimum”', isGlobalWithout)],
    },
  ],
  conclusion: [
    onWideActivePoints(
      'W with ReLU with “local, not global”, and without with “global”',
      (point) => isLocalMinimum(point) ?? isBeaten(point) ?? isGlobalWithout(point),
    ),
  ],
});
