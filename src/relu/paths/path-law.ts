import { Rational, type RationalMatrix } from '../../exact/index.js';
import type { Weights } from '../../network/index.js';
import { type NetworkPath, networkPaths } from './network-paths.js';
import type { PathActivity } from './path-activity.js';
import { pathOutput } from './path-output.js';

/** Values that the input X and the weights W take together. */
export interface PathState {
  readonly weights: Weights;
  /** d_x × m. */
  readonly x: RationalMatrix;
}

/** One outcome: what Z is, and in which state X and W are. */
export interface PathOutcome {
  readonly probability: Rational;
  /** Index of a state. */
  readonly state: number;
  readonly activity: PathActivity;
}

/**
 * A joint law of Z, X and W with finitely many outcomes, of positive probabilities that add up to 1.
 * Z is one variable for each path and sample: that it comes from units is not assumed.
 */
export interface PathLaw {
  readonly widths: readonly number[];
  readonly states: readonly PathState[];
  readonly outcomes: readonly PathOutcome[];
}

/** E[Z], given the state or not: one row for each path, one column for each sample. */
export function expectedActivity(law: PathLaw, state?: number): readonly (readonly Rational[])[] {
  const within = law.outcomes.filter((one) => state === undefined || one.state === state);
  const total = sum(within.map(({ probability }) => probability));
  return networkPaths(law).map((_, path) =>
    Array.from({ length: law.states[0]!.x.columns }, (__, sample) =>
      sum(
        within
          .filter(({ activity }) => activity[path]![sample] === 1)
          .map(({ probability }) => probability),
      ).dividedBy(total),
    ),
  );
}

/** Whether every path has one and the same P(Z = 1), on every sample: A1p-m. */
export function hasOneProbability(law: PathLaw): boolean {
  const [first, ...rest] = expectedActivity(law).flat();
  return rest.every((probability) => probability.equals(first!));
}

/** Whether Z is independent of X and W: its law is the same given each state. A5u-m. */
export function isIndependent({ states, outcomes }: PathLaw): boolean {
  const laws = states.map((_, state) => {
    const within = outcomes.filter((one) => one.state === state);
    const total = sum(within.map(({ probability }) => probability));
    const given = new Map<string, Rational>();
    for (const { activity, probability } of within) {
      const key = activity.flat().join('');
      given.set(key, (given.get(key) ?? Rational.ZERO).plus(probability.dividedBy(total)));
    }
    return given;
  });
  return laws.every(
    (law) =>
      law.size === laws[0]!.size &&
      [...law].every(([key, value]) => laws[0]!.get(key)?.equals(value) === true),
  );
}

/**
 * E_Z[Ŷ] given a state, with q = 1, by enumeration of all outcomes: each outcome's output is formed,
 * and they are averaged. O(outcomes · m · paths · N).
 */
export function expectedOutput(law: PathLaw, state: number): RationalMatrix {
  const paths: readonly NetworkPath[] = networkPaths(law);
  const within = law.outcomes.filter((one) => one.state === state);
  const total = sum(within.map(({ probability }) => probability));
  return within
    .map(({ activity, probability }) =>
      pathOutput(law.states[state]!, paths, activity).scale(probability.dividedBy(total)),
    )
    .reduce((left, right) => left.plus(right));
}

const sum = (values: readonly Rational[]): Rational =>
  values.reduce((total, value) => total.plus(value), Rational.ZERO);
