import type { Hypothesis } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import {
  activeProbabilities,
  allTuples,
  inner,
  inputCovariance,
  type PathNetwork,
  pathsOf,
  tuplesOf,
} from './path-network.js';

/** One of the seven assumptions of C15, as K16 lists them, and how it is decided here. */
export interface ReductionAssumption extends Hypothesis<PathNetwork> {
  /** `A1p`: the letter is K16's, p for plausible and u for unrealistic. */
  readonly name: string;
  /** What it says, without formulas. */
  readonly meaning: string;
  readonly plausibility: 'plausible' | 'unrealistic';
}

/**
 * The seven. Which of them C15 uses is for the steps of its claims to say. Inputs enter by their
 * second moments: that is what is decided of A2p, A5u and A6u.
 */
export const REDUCTION_ASSUMPTIONS = {
  a1p: {
    id: 'a1p',
    name: 'A1p',
    text: 'P(Z = 1) = ρ for every path',
    meaning: 'whether a path is active is a Bernoulli variable with one success probability',
    plausibility: 'plausible',
    decide: (network) => {
      const [first, ...rest] = activeProbabilities(network);
      return rest.every((probability) => probability.equals(first!));
    },
  },
  a2p: {
    id: 'a2p',
    name: 'A2p',
    text: 'the input of every path is N(0, 1)',
    meaning: 'inputs are standard normal',
    plausibility: 'plausible',
    decide: (network) => {
      const covariance = inputCovariance(network);
      return covariance.toRows().every((row, path) => row[path]!.equals(Rational.ONE));
    },
  },
  a3p: {
    id: 'a3p',
    name: 'A3p',
    text: 'every connection carries one of Λ weights (reducible to them with ε = 0)',
    meaning: 'the network is redundant: it has few unique weights',
    plausibility: 'plausible',
    decide: ({ departures }) => departures.flat(2).every((departure) => departure.isZero()),
  },
  a4p: {
    id: 'a4p',
    name: 'A4p',
    text: 'each of the Λ^H tuples of weights is on Ψ/Λ^H paths',
    meaning: 'the unique weights are spread evenly over the connections',
    plausibility: 'plausible',
    decide: (network) => {
      const counts = new Map<string, number>();
      for (const tuple of tuplesOf(network))
        counts.set(tuple.join(), (counts.get(tuple.join()) ?? 0) + 1);
      const tuples = allTuples(network.size, network.widths.length);
      const even = pathsOf(network.widths).length / tuples.length;
      return tuples.every((tuple) => counts.get(tuple.join()) === even);
    },
  },
  a5u: {
    id: 'a5u',
    name: 'A5u',
    text: 'Z is independent of the input X',
    meaning: 'which paths are active does not depend on the input',
    plausibility: 'unrealistic',
    decide: ({ law }) => law.every(({ covariance }) => covariance.equals(law[0]!.covariance)),
  },
  a6u: {
    id: 'a6u',
    name: 'A6u',
    text: 'the inputs of different paths are independent',
    meaning: 'every path has an input of its own, though paths share input units',
    plausibility: 'unrealistic',
    decide: (network) =>
      inputCovariance(network)
        .toRows()
        .every((row, i) => row.every((entry, j) => i === j || entry.isZero())),
  },
  a7p: {
    id: 'a7p',
    name: 'A7p',
    text: 'Σ w_i² = Λ',
    meaning: 'the unique weights lie on a sphere',
    plausibility: 'plausible',
    decide: ({ weights, otherWeights, size }) =>
      [weights, otherWeights].every((w) => inner(w, w).equals(Rational.of(size))),
  },
} as const satisfies Record<string, ReductionAssumption>;

/** `a1p`, …, `a7p`. */
export type ReductionAssumptionId = keyof typeof REDUCTION_ASSUMPTIONS;

/** The assumptions of C15 that the weaker ones of K16 replace: by the id of the weaker one. */
export const WEAKENS: Readonly<Record<string, ReductionAssumptionId>> = {
  'a1p-m': 'a1p',
  'a5u-m': 'a5u',
};
