import type { Choices } from '../../landscape/index.js';
import { affordableSamples } from './_internals/affordable-samples.js';
import { type CentredDistances, centredDistances } from './_internals/centred-distances.js';
import { chosenOf, identity, permutations } from './_internals/permutations.js';
import { type DependenceTest, dependenceTest } from './dependence-test.js';

/** How much the activity of paths says about the input. */
export interface InputDependence {
  /** Samples used by the test: all, or a seeded part where all would take too long. */
  readonly samples: number;
  readonly test: DependenceTest;
  /** Per path, Ĥ(Z) in bits. Z is a function of X, so this is the mutual information of Z and X. */
  readonly information: readonly number[];
}

/**
 * Tests whether the activities Z of the paths are independent of the input X (half of A5u-m), over
 * samples, with the network fixed.
 *
 * Null: the vector of all Z is independent of X. Then permuting the samples of X against those of Z
 * changes nothing in law; exact for samples that are independent and of one law. Statistic: the
 * distance correlation of Z and X, whose inputs are divided by their standard deviations; it is 0 in
 * law only under independence (Székely, Rizzo and Bakirov 2007), and its estimate is biased upwards,
 * more so for few samples: compare it with the critical value.
 *
 * Z is a function of X, so the null is true only for paths whose activity does not vary; the test says
 * how plainly that shows. O(paths · permutations · m²/8).
 *
 * @param x d_x × m, row by row.
 */
export function dependenceOnInputs(
  active: readonly Uint8Array[],
  x: Float64Array,
  count: number,
  level: number,
  choose: Choices,
): InputDependence {
  const m = active[0]!.length;
  const chosen = chosenOf(m, affordableSamples(active.length, count), choose);
  const distances = centredDistances(chosen.length, standardised(x, m, chosen));
  const columns = active.map((z) => Uint8Array.from(chosen, (index) => z[index]!));
  return {
    samples: chosen.length,
    test: dependenceTest(
      columns.map((z) => (isConstant(z) ? undefined : z.join(''))),
      distances.variance === 0
        ? 'X is the same on all samples'
        : 'no path is active on some samples and off on others',
      (path) => (distances.variance === 0 ? undefined : statisticOf(columns[path]!, distances)),
      identity(chosen.length),
      permutations(chosen.length, count, choose),
      level,
    ),
    information: active.map(entropy),
  };
}

/** Rows of X at the samples chosen, each divided by its standard deviation; constant rows drop out. */
function standardised(x: Float64Array, m: number, chosen: Uint32Array): Float64Array[] {
  const rows: Float64Array[] = [];
  for (let start = 0; start < x.length; start += m) {
    const row = Float64Array.from(chosen, (index) => x[start + index]!);
    const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (row.every((value) => value === row[0])) continue;
    const scaled = row.map((value) => value / largest);
    const mean = scaled.reduce((sum, value) => sum + value, 0) / row.length;
    const variance = scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length;
    if (variance > 0) rows.push(scaled.map((value) => value / Math.sqrt(variance)));
  }
  return rows;
}

const isConstant = (z: Uint8Array) => z.every((value) => value === z[0]);

/**
 * The distance correlation of a 0/1 variable and X. The centred distances B of X have row sums 0, and
 * those of z are 0 or 1, so dCov² = −(2/n²) Σ B over pairs in {z = 1}, or as well in {z = 0}, and the
 * distance variance of z is 2pq.
 */
function statisticOf(z: Uint8Array, { n, entries, variance }: CentredDistances) {
  const ones = z.reduce((sum, value) => sum + value, 0);
  const rare = 2 * ones <= n ? 1 : 0;
  const members = Uint32Array.from([...z.keys()].filter((index) => z[index] === rare));
  const share = ones / n;
  const scale = n * n * share * (1 - share) * Math.sqrt(variance);
  const moved = new Uint32Array(members.length);
  return (permutation: Uint32Array): number => {
    for (let i = 0; i < members.length; i++) moved[i] = permutation[members[i]!]!;
    let diagonal = 0;
    let pairs = 0;
    for (let i = 0; i < moved.length; i++) {
      const row = moved[i]! * n;
      diagonal += entries[row + moved[i]!]!;
      for (let j = 0; j < i; j++) pairs += entries[row + moved[j]!]!;
    }
    return Math.sqrt(Math.max(0, -(diagonal + 2 * pairs) / scale));
  };
}

function entropy(z: Uint8Array): number {
  const share = z.reduce((sum, value) => sum + value, 0) / z.length;
  return [share, 1 - share].reduce((sum, p) => (p === 0 ? sum : sum - p * Math.log2(p)), 0);
}
