import type { RationalMatrix } from '../../exact/index.js';
import { forwardPass } from '../../landscape/index.js';
import type { Weights } from '../../network/index.js';
import type { NetworkPath } from './network-paths.js';

/** Z: for every path, whether it is active on each sample. */
export type PathActivity = readonly (readonly (0 | 1)[])[];

/**
 * Z_{path,i} = 1 if every hidden unit on the path is on for sample i: the product of the units'
 * activities in the ReLU network.
 *
 * @param atKink What a unit counts as whose preactivation is exactly 0. The output is the same either
 *   way, for such a unit passes on 0.
 */
export function pathActivity(
  { weights, x }: { readonly weights: Weights; readonly x: RationalMatrix },
  paths: readonly NetworkPath[],
  atKink: 0 | 1 = 0,
): PathActivity {
  const { preactivations } = forwardPass({ weights, activation: 'relu' }, x);
  const isOn = (value: bigint) => value > 0n || (value === 0n && atKink === 1);
  return paths.map((path) =>
    Array.from({ length: x.columns }, (_, sample) =>
      preactivations.every(({ numerators, columns }, layer) =>
        isOn(numerators[path[layer + 1]! * columns + sample]!),
      )
        ? 1
        : 0,
    ),
  );
}
