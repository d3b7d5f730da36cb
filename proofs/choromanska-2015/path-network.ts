import { Rational, type RationalMatrix } from '../../src/exact/index.js';

/** One outcome of the activity of the paths, and the second moments of their inputs given it. */
export interface ActivityAtom {
  readonly probability: Rational;
  /** 0 or 1 for each path. */
  readonly activity: readonly (0 | 1)[];
  /** E[XXᵀ | Z = z], for the inputs of the paths. */
  readonly covariance: RationalMatrix;
}

/**
 * A network of C15 with one output, unrolled over its Ψ paths, as far as the reduction speaks of it:
 * which connection carries which of Λ weights, and the joint law of activities and inputs, with the
 * latter by their second moments. All of it is exact, so each assumption of C15 is decided on it, as
 * far as it is one about second moments.
 */
export interface PathNetwork {
  /** d_0, …, d_{H−1}: units of each layer but the output, which is one. */
  readonly widths: readonly number[];
  /** Λ. */
  readonly size: number;
  /** For each connection the number of the weight it carries: layer, from, to. */
  readonly labels: readonly (readonly (readonly number[])[])[];
  /** By how much the connection's weight differs from that weight. */
  readonly departures: readonly (readonly (readonly Rational[])[])[];
  readonly weights: readonly Rational[];
  /** Another choice of the Λ weights, for covariances. */
  readonly otherWeights: readonly Rational[];
  readonly law: readonly ActivityAtom[];
}

/** A connection on a path: layer, from, to. */
export type Connection = readonly [layer: number, from: number, to: number];

/** The connections of every path, the first unit slowest: H on each, C15's H. */
export function pathsOf(widths: readonly number[]): readonly (readonly Connection[])[] {
  let units: number[][] = [[]];
  for (const width of widths)
    units = units.flatMap((path) => Array.from({ length: width }, (_, unit) => [...path, unit]));
  return units.map((path) => path.map((from, layer) => [layer, from, path[layer + 1] ?? 0]));
}

/** The tuple (i_1, …, i_H) of weights on each path. */
export const tuplesOf = ({ widths, labels }: PathNetwork): readonly (readonly number[])[] =>
  pathsOf(widths).map((path) => path.map(([layer, from, to]) => labels[layer]![from]![to]!));

/** Every tuple of [Λ]^H, the first slowest. */
export function allTuples(size: number, spins: number): readonly (readonly number[])[] {
  let tuples: number[][] = [[]];
  for (let slot = 0; slot < spins; slot++)
    tuples = tuples.flatMap((tuple) => Array.from({ length: size }, (_, i) => [...tuple, i]));
  return tuples;
}

/** The product of the weights on each path, departures included. */
export function pathProducts(network: PathNetwork, weights: readonly Rational[]): Rational[] {
  const { widths, labels, departures } = network;
  return pathsOf(widths).map((path) =>
    path
      .map(([layer, from, to]) =>
        weights[labels[layer]![from]![to]!]!.plus(departures[layer]![from]![to]!),
      )
      .reduce((product, weight) => product.times(weight), Rational.ONE),
  );
}

/** P(Z = 1) of each path. */
export const activeProbabilities = ({ law, widths }: PathNetwork): Rational[] =>
  pathsOf(widths).map((_, path) =>
    total(law.map(({ probability, activity }) => (activity[path] ? probability : Rational.ZERO))),
  );

/** E[XXᵀ] */
export const inputCovariance = ({ law }: PathNetwork): RationalMatrix =>
  law
    .map(({ probability, covariance }) => covariance.scale(probability))
    .reduce((sum, part) => sum.plus(part));

export const total = (values: readonly Rational[]): Rational =>
  values.reduce((sum, value) => sum.plus(value), Rational.ZERO);

/** x·y */
export const inner = (x: readonly Rational[], y: readonly Rational[]): Rational =>
  total(x.map((value, index) => value.times(y[index]!)));

/** The network as a JSON value from which it can be rebuilt. */
export const describePathNetwork = (network: PathNetwork): unknown => ({
  widths: [...network.widths, 1],
  unique: network.size,
  labels: network.labels,
  departures: network.departures.map((layer) => layer.map((row) => row.map(String))),
  weights: network.weights.map(String),
  otherWeights: network.otherWeights.map(String),
  law: network.law.map(({ probability, activity, covariance }) => ({
    probability: probability.toString(),
    activity,
    covariance: covariance.toStrings(),
  })),
});
