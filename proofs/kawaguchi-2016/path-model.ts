import fc from 'fast-check';
import {
  architecture,
  point,
  rationalMatrix,
  weights,
} from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { forwardPass } from '../../src/landscape/index.js';
import { type Point, pointOf } from '../../src/network/index.js';
import { networkPaths, pathActivity, pathOutput } from '../../src/relu/index.js';
import { describePoint } from '../describe-point.js';
import { maskedNetwork } from '../masked-network.js';
import { smallEnough } from './point-checks.js';

/** A ReLU network is a sum over its paths. */
export const pathModel = defineClaim<Point>({
  id: 'path-model',
  title: 'A ReLU network is a sum over paths',
  source: { work: 'K16', number: 'Section 3' },
  statement:
    'W_{H+1}σ(W_H⋯σ(W_1X)) with σ(b) = max(0, b) has the entries Σ_path X_{path,i} Z_{path,i} Π_k w_path, where Z_{path,i} is 1 if every hidden unit on the path has a positive input for sample i, and 0 if not. A unit with input 0 may count as on or as off.',
  tex: '$W_{H+1}\\sigma(W_H\\cdots\\sigma(W_1X))$ with $\\sigma(b) = \\max(0,b)$ has the entries $\\sum_{\\text{path}} X_{\\text{path},i} Z_{\\text{path},i} \\prod_k w_{\\text{path}}$, where $Z_{\\text{path},i}$ is 1 if every hidden unit on the path has a positive input for sample $i$, and 0 if not. A unit with input 0 may count as on or as off.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: ['max(0, b) = zb for z = 1 if b > 0, z = 0 if b < 0, and either if b = 0'],
  steps: [
    {
      id: 'masked',
      text: 'On the region of one activity pattern Ŷ = W_{H+1}D_H⋯D_1W_1x with 0/1 diagonal matrices, and the product of matrices is the sum over paths',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'identity',
          compares:
            'each output of the masked network, multiplied out as matrices, with the sum over paths, for symbols as inputs, activities of units and weights',
          // Outputs have the same form: one is enough.
          key: ({ architecture: network }) => network.widths.slice(0, -1).join('-'),
          *equations({ architecture: network }) {
            yield* maskedNetwork(network.layers().map(({ columns }) => columns));
          },
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'instances',
      compares:
        'the output of the ReLU network with the sum over paths, units at a kink counted as off and as on',
      instances: (scope) =>
        scope.kind === 'random'
          ? fc.oneof(point(smallEnough(scope)), pointWithKinks(smallEnough(scope)))
          : undefined,
      *equations({ weights: layers, x, architecture: network }) {
        const { output } = forwardPass({ weights: layers, activation: 'relu' }, x);
        const paths = networkPaths(network);
        for (const atKink of [0, 1] as const)
          yield {
            at: atKink === 0 ? 'Ŷ, a kink off' : 'Ŷ, a kink on',
            left: output,
            right: pathOutput(
              { weights: layers, x },
              paths,
              pathActivity({ weights: layers, x }, paths, atKink),
            ),
          };
      },
      describe: describePoint,
      labels: ({ weights: layers, x }) => ({
        kink: forwardPass({ weights: layers, activation: 'relu' }, x).preactivations.some(
          ({ numerators }) => numerators.includes(0n),
        )
          ? 'yes'
          : 'no',
      }),
      coverage: [{ label: 'kink', values: ['yes', 'no'], share: 0.05 }],
    },
  ],
});

/** The first sample is 0, so every unit is at its kink there. */
function pointWithKinks(bound: Parameters<typeof architecture>[0]): fc.Arbitrary<Point> {
  return architecture(bound).chain((network) =>
    fc
      .tuple(
        rationalMatrix(network.inputWidth, 2),
        rationalMatrix(network.outputWidth, 3),
        weights(network),
      )
      .map(([x, y, layers]) =>
        pointOf(network, { x: x.zeroOf(network.inputWidth, 1).beside(x), y }, layers),
      ),
  );
}
