import { activeReluPoint } from '../../properties/arbitraries/index.js';
import { type Check, defineClaim, type Violation } from '../../src/claims/index.js';
import { certify, certifyNotGlobalBy } from '../../src/landscape/index.js';
import type { Point } from '../../src/network/index.js';
import { deadPoint, liveUnitFit } from '../../src/relu/index.js';
import { describePoint } from '../describe-point.js';
import { smallEnough } from '../kawaguchi-2016/point-checks.js';
import { unlessAccepted } from './certified.js';
import { correlated, positiveOnSamples } from './relu-hypotheses.js';

const onData = (
  compares: string,
  violation: (point: Point) => Violation | undefined,
): Check<Point> => ({
  kind: 'decisions',
  compares,
  instances: (scope) => (scope.kind === 'random' ? activeReluPoint(smallEnough(scope)) : undefined),
  violation,
  describe: describePoint,
});

const deadIsLocal = (point: Point): Violation | undefined => {
  const dead = deadPoint(point);
  const expected = 'a local minimum';
  return unlessAccepted(
    dead.kind === 'found' ? certify(dead.point).document : undefined,
    'W_1 = −v in every row',
    expected,
  );
};

const deadIsBeaten = (point: Point): Violation | undefined => {
  const dead = deadPoint(point);
  const better = liveUnitFit(point);
  return unlessAccepted(
    dead.kind === 'found' && better !== undefined
      ? certifyNotGlobalBy(dead.point, better)
      : undefined,
    'W_1 = −v in every row',
    'weights with a smaller loss',
  );
};

/** Dead layers are local minima, and mostly no global ones. */
export const reluDeadMinima = defineClaim<Point>({
  id: 'relu-dead-minima',
  title: 'Dead layers: local minima of ReLU networks that are not global',
  source: { work: 'textbook', number: 'dead units' },
  statement:
    'Let some v have v·x_i > 0 for every sample, and YXᵀ ≠ 0. Then, whatever the depth and the widths, W with W_1 = −v in every row is a local minimum of the ReLU network that is not a global one.',
  tex: 'Let some $v$ have $v\\cdot x_i > 0$ for every sample, and $YX^{\\mathsf T} \\ne 0$. Then, whatever the depth and the widths, every $W$ with all rows of $W_1$ equal to $-v$ is a local minimum of the ReLU network that is not a global one.',
  hypotheses: [positiveOnSamples, correlated],
  dataHypotheses: [],
  restsOn: ['finitely many strict inequalities that hold at W hold near W'],
  steps: [
    {
      id: 'constant',
      text: 'The first layer is off on every sample, and stays so nearby: L is constant there',
      argument: 'perturbation',
      spends: [positiveOnSamples.id],
      uses: [],
      checks: [onData('the dead weights with “a local minimum”', deadIsLocal)],
    },
    {
      id: 'beaten',
      text: 'There L = ½‖Y‖². Some u near a multiple of v has u·x_i > 0 for all i and YXᵀu ≠ 0; a network whose units are all u, with the best outputs, has a smaller loss',
      argument: 'existence',
      spends: [positiveOnSamples.id, correlated.id],
      uses: [],
      checks: [onData('the dead weights with those of one living unit', deadIsBeaten)],
    },
  ],
  conclusion: [
    onData(
      'the dead weights with “a local minimum, and not a global one”',
      (point) => deadIsLocal(point) ?? deadIsBeaten(point),
    ),
  ],
});
