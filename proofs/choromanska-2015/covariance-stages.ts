import { Rational } from '../../src/exact/index.js';
import {
  activeProbabilities,
  allTuples,
  inner,
  type PathNetwork,
  pathProducts,
  pathsOf,
  total,
  tuplesOf,
} from './path-network.js';

/** The steps after which the covariance is written down, and the output as it is before all. */
export const STAGES = ['output', 'expectation', 'few-weights', 'couplings', 'normalised'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * The covariance of E_Z[Ŷ](w) and qρ Σ_path X Π w′ (which E_Z[Ŷ](w′) becomes) in the form it has after
 * a step, with q²ρ²r = Λ^{−(H−1)}. As `output` it is that of Ŷ(w) itself, activities and inputs
 * together: the same, by the rule of iterated expectations. `undefined` when no path is ever active,
 * so that there is no q.
 */
export function covarianceAt(
  stage: Stage,
  network: PathNetwork,
  [w, v]: readonly [readonly Rational[], readonly Rational[]],
): Rational | undefined {
  const { size, widths, law } = network;
  const spins = widths.length;
  const lambda = Rational.of(size);
  const repeats = Rational.of(pathsOf(widths).length).dividedBy(lambda.pow(spins));
  const rho = activeProbabilities(network)[0]!;
  if (rho.isZero()) return undefined;
  const square = lambda
    .pow(spins - 1)
    .times(repeats)
    .inverse();
  const covariance = (i: number, j: number) =>
    total(law.map(({ probability, covariance: k }) => probability.times(k.at(i, j))));
  const [left, right] = [pathProducts(network, w), pathProducts(network, v)];
  const overPaths = (factor: (i: number, j: number) => Rational) =>
    total(left.flatMap((one, i) => right.map((other, j) => factor(i, j).times(one).times(other))));
  switch (stage) {
    case 'output': {
      const joint = (i: number, j: number) =>
        total(
          law.map(({ probability, activity, covariance: k }) =>
            activity[i] === 1 ? probability.times(k.at(i, j)) : Rational.ZERO,
          ),
        );
      return square.dividedBy(rho).times(overPaths(joint));
    }
    case 'expectation':
      return square.times(overPaths(covariance));
    case 'few-weights':
      return square.times(overTuples(network, [w, v], covariance));
    case 'couplings':
      return square.times(
        total(
          allTuples(size, spins).map((tuple) =>
            repeats.times(productOf(tuple, w)).times(productOf(tuple, v)),
          ),
        ),
      );
    case 'normalised':
      return inner(w, v).dividedBy(lambda).pow(spins).times(lambda);
  }
}

function overTuples(
  network: PathNetwork,
  [w, v]: readonly [readonly Rational[], readonly Rational[]],
  covariance: (i: number, j: number) => Rational,
): Rational {
  const carried = tuplesOf(network).map(String);
  const tuples = allTuples(network.size, network.widths.length);
  const on = (tuple: readonly number[]) =>
    carried.flatMap((one, path) => (one === String(tuple) ? [path] : []));
  return total(
    tuples.flatMap((tau) =>
      tuples.map((sigma) =>
        total(on(tau).flatMap((i) => on(sigma).map((j) => covariance(i, j))))
          .times(productOf(tau, w))
          .times(productOf(sigma, v)),
      ),
    ),
  );
}

const productOf = (tuple: readonly number[], weights: readonly Rational[]) =>
  tuple.reduce((product, i) => product.times(weights[i]!), Rational.ONE);
