import fc from 'fast-check';
import { point, pointAtKink } from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { forwardPass } from '../../src/landscape/index.js';
import type { Point } from '../../src/network/index.js';
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
          ? fc.oneof(point(smallEnough(scope)), pointAtKink(point(smallEnough(scope))))
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
      labels: kinkLabels,
      coverage: [
        { label: 'kink', values: ['yes', 'no'], share: 0.05 },
        { label: 'terms cancel at a kink', values: ['yes'], share: 0.05, whereLabelled: true },
      ],
    },
  ],
});

/**
 * Whether some unit has input 0; and, where a hidden unit has two inputs at all, whether one has input 0
 * as a sum of terms that are not: there a wrong activity of a path is not hidden by a factor 0.
 */
function kinkLabels({ weights, x }: Point): Record<string, string> {
  const { preactivations } = forwardPass({ weights, activation: 'relu' }, x);
  const said = (yes: boolean) => (yes ? 'yes' : 'no');
  const kink = said(preactivations.some(({ numerators }) => numerators.includes(0n)));
  if (weights.slice(0, -1).every(({ columns }) => columns < 2)) return { kink };
  const cancel = preactivations.some((before, layer) => {
    const { features } = forwardPass(
      { weights: weights.slice(0, layer + 1), activation: 'relu' },
      x,
    );
    return before
      .toRows()
      .some((row, unit) =>
        row.some(
          (input, sample) =>
            input.isZero() &&
            features
              .toRows()
              .some(
                (signal, j) => !signal[sample]!.isZero() && !weights[layer]!.at(unit, j).isZero(),
              ),
        ),
      );
  });
  return { kink, 'terms cancel at a kink': said(cancel) };
}
