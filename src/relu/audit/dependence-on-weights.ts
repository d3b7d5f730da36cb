import type { Choices } from '../../landscape/index.js';
import type { Architecture } from '../../network/index.js';
import { type CentredDistances, centredDistances } from './_internals/centred-distances.js';
import { identity, permutations } from './_internals/permutations.js';
import { type DependenceTest, dependenceTest } from './dependence-test.js';
import type { HiddenPath } from './hidden-paths.js';

/** One network of an ensemble. */
export interface EnsembleMember {
  readonly weights: Float64Array;
  /** Z per path, on the same samples for every network. */
  readonly active: readonly Uint8Array[];
}

/**
 * Tests whether the activity of paths is independent of the weights on them (half of A5u-m), over
 * networks that are drawn independently of one law, on fixed samples.
 *
 * Null: the activities of all paths are independent of the weights. Then permuting the networks'
 * activities against their weights changes nothing in law; exact. Statistic, per hidden path: the
 * distance correlation of its activity on all the samples (a 0/1 vector) and of the weights that the
 * paths through it have: those from the inputs, between its units, and to the outputs.
 *
 * A test that does not reject says that dependence did not show in so many networks, not that there
 * is none. O(paths · permutations · networks²).
 */
export function dependenceOnWeights(
  architecture: Architecture,
  paths: readonly HiddenPath[],
  ensemble: readonly EnsembleMember[],
  count: number,
  level: number,
  choose: Choices,
): DependenceTest {
  const n = ensemble.length;
  if (n < 2) return { kind: 'not-tested', reason: 'one network has no law over networks' };
  const activity = (path: number) => ensemble.map(({ active }) => active[path]!);
  return dependenceTest(
    paths.map((path, index) => (varies(activity(index)) ? path.join() : undefined)),
    'the activity of every path is the same in all networks',
    (path) => {
      const z = centredDistances(n, transposed(activity(path)));
      const w = centredDistances(
        n,
        transposed(ensemble.map(({ weights }) => weightsOn(architecture, weights, paths[path]!))),
      );
      return w.variance === 0 ? undefined : distanceCorrelation(z, w);
    },
    identity(n),
    permutations(n, count, choose),
    level,
  );
}

const varies = (activity: readonly Uint8Array[]) =>
  activity.some((z) => z.some((value, index) => value !== activity[0]![index]));

/** W_1's row into the first unit, the entries between the units, W_{H+1}'s column out of the last. */
function weightsOn(architecture: Architecture, weights: Float64Array, path: HiddenPath): number[] {
  const layers = architecture.layers();
  return layers.flatMap(({ k, rows, columns, offset }) => {
    const to = k === layers.length ? rangeTo(rows) : [path[k - 1]!];
    const from = k === 1 ? rangeTo(columns) : [path[k - 2]!];
    return to.flatMap((i) => from.map((j) => weights[offset + i * columns + j]!));
  });
}

const rangeTo = (end: number) => Array.from({ length: end }, (_, index) => index);

function transposed(points: readonly ArrayLike<number>[]): Float64Array[] {
  return Array.from({ length: points[0]!.length }, (_, coordinate) =>
    Float64Array.from(points, (point) => point[coordinate]!),
  );
}

/** √(Σ A_ij B_{π(i)π(j)}/n² / √(dVar² A · dVar² B)). */
function distanceCorrelation(a: CentredDistances, b: CentredDistances) {
  const { n } = a;
  const scale = n * n * Math.sqrt(a.variance * b.variance);
  return (permutation: Uint32Array): number => {
    let diagonal = 0;
    let pairs = 0;
    for (let i = 0; i < n; i++) {
      const row = permutation[i]! * n;
      diagonal += a.entries[i * n + i]! * b.entries[row + permutation[i]!]!;
      for (let j = 0; j < i; j++)
        pairs += a.entries[i * n + j]! * b.entries[row + permutation[j]!]!;
    }
    return Math.sqrt(Math.max(0, (diagonal + 2 * pairs) / scale));
  };
}
