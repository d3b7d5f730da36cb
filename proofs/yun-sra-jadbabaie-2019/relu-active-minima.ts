import { activeReluPoint } from '../../properties/arbitraries/index.js';
import { type Check, defineClaim, type Violation } from '../../src/claims/index.js';
import { pointDocument, sealStatement } from '../../src/landscape/index.js';
import type { Point } from '../../src/network/index.js';
import { describePoint } from '../describe-point.js';
import { smallEnough } from '../kawaguchi-2016/point-checks.js';
import { unlessAccepted } from './certified.js';
import { bestLinearMap, unitsOn, withRelu } from './relu-hypotheses.js';

const hypotheses = [unitsOn, bestLinearMap];

type Decides = (
  compares: string,
  violation: (point: Point) => Violation | undefined,
) => Check<Point>;

const decided =
  (spare: 1 | 2): Decides =>
  (compares, violation) => ({
    kind: 'decisions',
    compares,
    instances: (scope) =>
      scope.kind === 'random' ? activeReluPoint(smallEnough(scope), { spare }) : undefined,
    violation,
    describe: describePoint,
  });

/** A predicate on weights whose units are all on and whose product is the best linear map. */
export const onActivePoints: Decides = decided(1);

/** The same where every layer has two units or more beyond the rank of the map. */
export const onWideActivePoints: Decides = decided(2);

/** By the kernel, from the loss of the ReLU network: nothing is smaller nearby. */
export const isLocalMinimum = (point: Point): Violation | undefined =>
  unlessAccepted(
    sealStatement(
      'local-minimum',
      { point: pointDocument(withRelu(point)) },
      { method: 'least-squares' },
    ),
    'W',
    'a local minimum of the ReLU network',
  );

/** The best linear map is a local minimum of a ReLU network whose units are all on. */
export const reluActiveMinima = defineClaim<Point>({
  id: 'relu-active-minima',
  title: 'The best linear map is a local minimum of a ReLU network',
  source: { work: 'YSJ19', number: 'Theorem 1, its local minimum' },
  statement:
    'Let every hidden unit of a ReLU network be on for every sample, strictly, and let W_{H+1}⋯W_1 be a best linear map. Then W is a local minimum of the network’s loss, whatever the depth and the widths.',
  tex: 'Let every hidden unit of a ReLU network be on for every sample, strictly, and let $W_{H+1}\\cdots W_1$ be a best linear map. Then $W$ is a local minimum of the loss of the network.',
  hypotheses,
  dataHypotheses: [],
  restsOn: ['finitely many strict inequalities that hold at W hold near W'],
  steps: [
    {
      id: 'linear-nearby',
      text: 'Near W every unit stays on for every sample, so Ŷ = VX there, V the product of the weights: the loss is that of the linear network',
      argument: 'perturbation',
      spends: [unitsOn.id],
      uses: [],
      checks: [onActivePoints('W, as the ReLU network, with “a local minimum”', isLocalMinimum)],
    },
    {
      id: 'no-map-is-better',
      text: '‖VX − Y‖² ≥ ‖PX − Y‖² for every V, because PΣ_XX = Σ_YX',
      argument: 'textbook fact',
      spends: [bestLinearMap.id],
      uses: ['normal-equations'],
      checks: [onActivePoints('W, as the ReLU network, with “a local minimum”', isLocalMinimum)],
    },
  ],
  conclusion: [onActivePoints('W, as the ReLU network, with “a local minimum”', isLocalMinimum)],
});
