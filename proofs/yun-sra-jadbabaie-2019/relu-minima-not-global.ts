import { defineClaim, type Violation } from '../../src/claims/index.js';
import { certifyNotGlobalBy } from '../../src/landscape/index.js';
import type { Point } from '../../src/network/index.js';
import { kinkedFit } from '../../src/relu/index.js';
import { DATA_ASSUMPTIONS } from '../kawaguchi-2016/assumptions.js';
import { unlessAccepted } from './certified.js';
import { isLocalMinimum, onWideActivePoints } from './relu-active-minima.js';
import {
  bestLinearMap,
  notALinearFit,
  samplesNotParallel,
  spareUnits,
  unitsOn,
  withRelu,
} from './relu-hypotheses.js';

const { xxtFullRank } = DATA_ASSUMPTIONS;
const about = [xxtFullRank.atPoint, notALinearFit, samplesNotParallel, spareUnits];
const hypotheses = [unitsOn, bestLinearMap, ...about];

/** One unit with a kink more, and the outputs fitted again: the kernel compares the losses. */
export const isBeaten = (point: Point): Violation | undefined => {
  const found = kinkedFit(point);
  const document =
    found.kind === 'found' ? certifyNotGlobalBy(withRelu(point), found.weights) : undefined;
  return unlessAccepted(document, 'W', 'weights with a smaller loss');
};

/** ReLU networks have local minima that are not global. */
export const reluMinimaNotGlobal = defineClaim<Point>({
  id: 'relu-minima-not-global',
  title: 'Local minima of ReLU networks that are not global',
  source: { work: 'YSJ19', number: 'Theorem 1' },
  statement:
    'Let XXᵀ be invertible, no sample zero, no two parallel, and Y ≠ P*X; let every hidden layer have at least rank P* + 2 units. Then every W at which all units are on for all samples and W_{H+1}⋯W_1 = P* is a local minimum of the ReLU network that is not a global one. (YSJ19: one hidden layer, one output, biases, and activations with two different slopes. Here: ReLU without biases, any depth and number of outputs.)',
  tex: 'Let $XX^{\\mathsf T}$ be invertible, no sample zero, no two parallel, $Y \\ne P^*X$, and every hidden layer at least $\\operatorname{rank} P^* + 2$ wide. Then every $W$ at which all units are on for all samples and $W_{H+1}\\cdots W_1 = P^*$ is a local minimum of the ReLU network that is not a global one.',
  hypotheses,
  dataHypotheses: [],
  restsOn: [
    'max(0, a) = ½(a + |a|)',
    'finitely many hyperplanes do not fill a space: some u is orthogonal to one sample and to no other',
    'a fit on more columns, one of which is not orthogonal to the error, is strictly better',
  ],
  steps: [
    {
      id: 'local',
      text: 'W is a local minimum',
      argument: 'substitution',
      spends: [unitsOn.id, bestLinearMap.id],
      uses: ['relu-active-minima'],
      checks: [
        onWideActivePoints('W, as the ReLU network, with “a local minimum”', isLocalMinimum),
      ],
    },
    {
      id: 'beaten',
      text: 'With R = Y − P*X and R_i ≠ 0: f(u) = Σ_j R_j max(0, u·x_j) has f(u + εz) + f(u − εz) − 2f(u) = ε|z·x_i|R_i ≠ 0 where u·x_i = 0, u·x_j ≠ 0 for j ≠ i and ε is small. So one of three units has an output that is not orthogonal to R. Units that are on for all samples and carry P* are rank P* + 1 at most, which leaves room for it in every layer; the best outputs on these units beat P*',
      argument: 'existence',
      spends: about.map(({ id }) => id),
      uses: [],
      checks: [onWideActivePoints('W with the weights that were built to be better', isBeaten)],
    },
  ],
  conclusion: [
    onWideActivePoints(
      'W with “a local minimum, and not a global one”',
      (point) => isLocalMinimum(point) ?? isBeaten(point),
    ),
  ],
});
