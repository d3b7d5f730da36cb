import type fc from 'fast-check';
import type { InstanceScope } from '../../src/claims/index.js';
import type { RationalMatrix } from '../../src/exact/index.js';
import { type Architecture, momentsOf, type Point, pointOf } from '../../src/network/index.js';
import { architecture } from './architecture.js';
import { anyData, type Data } from './data.js';
import { weights } from './weights.js';

/**
 * Draws a point in a scope: random architecture and data, or random weights on the user's data,
 * whose moments are formed once.
 *
 * @param data Draws data for given widths, when they are not given. Default: {@link anyData}.
 * @param weightsOn Draws the weights for an architecture and data. Default: {@link weights}.
 */
export function point(
  scope: InstanceScope,
  data: (inputWidth: number, outputWidth: number) => fc.Arbitrary<Data> = anyData,
  weightsOn: (network: Architecture, data: Data) => fc.Arbitrary<RationalMatrix[]> = weights,
): fc.Arbitrary<Point> {
  if (scope.kind === 'dataset') {
    const { architecture: network, dataset } = scope;
    const moments = momentsOf(dataset.x, dataset.y);
    return weightsOn(network, dataset).map((drawn) => pointOf(network, dataset, drawn, moments));
  }
  return architecture(scope).chain((network) =>
    data(network.inputWidth, network.outputWidth).chain((drawn) =>
      weightsOn(network, drawn).map((layers) => pointOf(network, drawn, layers)),
    ),
  );
}
