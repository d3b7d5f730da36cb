import fc from 'fast-check';
import { Rational, type RationalMatrix } from '../../src/exact/index.js';
import type { Architecture } from '../../src/network/index.js';
import { networkPaths, type PathLaw, type PathOutcome } from '../../src/relu/index.js';
import { theoremData } from './assumption-data.js';
import { networkWithFewerOutputs } from './critical-point.js';
import { rationalMatrix } from './rational-matrix.js';
import { weights } from './weights.js';

/** A law of Z, X and W, and targets. */
export interface ReductionInstance {
  readonly architecture: Architecture;
  readonly law: PathLaw;
  /** Y, d_y × m. */
  readonly y: RationalMatrix;
}

/** How the law of Z departs from A1p-m and A5u-m. */
export type PathLawKind =
  | 'one probability, independent'
  | 'probabilities differ between paths'
  | 'Z depends on X'
  | 'Z depends on W'
  | 'Z depends on X, not in the mean';

const BOUND = { maxHidden: 2, maxWidth: 2 };

type Pattern = readonly (readonly (0 | 1)[])[];

/**
 * Networks of at most 16 paths with a law of Z, X and W; the first state's X with Y satisfies every
 * assumption of Theorem 2.3. With one probability Z is one of: a coin that all paths share, a coin for
 * each path (for each of six classes of paths where there are more), a pattern and its complement, all
 * rotations of a pattern, or the product of independent units. Otherwise the
 * law violates what its kind says, and satisfies the other assumption. Shrinks to 1-1-1, zero weights.
 */
export function pathLaw(
  kind: PathLawKind = 'one probability, independent',
): fc.Arbitrary<ReductionInstance> {
  return networkWithFewerOutputs(BOUND).chain((network) =>
    fc
      .tuple(theoremData(network.inputWidth, network.outputWidth), weights(network))
      .chain(([{ x, y }, first]) =>
        fc
          .tuple(otherState(kind, network, { weights: first, x }), outcomes(kind, network, x))
          .map(([states, list]) => ({
            architecture: network,
            law: { widths: network.widths, states, outcomes: list(states.length) },
            y,
          })),
      ),
  );
}

function otherState(
  kind: PathLawKind,
  network: Architecture,
  first: PathLaw['states'][number],
): fc.Arbitrary<PathLaw['states']> {
  const otherX = rationalMatrix(first.x.rows, first.x.columns);
  const others = {
    'Z depends on X': otherX.map((x) => [{ ...first, x }]),
    'Z depends on X, not in the mean': otherX.map((x) => [{ ...first, x }]),
    'Z depends on W': weights(network).map((drawn) => [{ ...first, weights: drawn }]),
    'probabilities differ between paths': fc.constant([]),
    'one probability, independent': fc.oneof(
      fc.constant([]),
      fc.tuple(otherX, weights(network)).map(([x, drawn]) => [{ weights: drawn, x }]),
    ),
  }[kind];
  return others.map((more) => [first, ...more]);
}

function outcomes(
  kind: PathLawKind,
  network: Architecture,
  x: RationalMatrix,
): fc.Arbitrary<(states: number) => PathOutcome[]> {
  const paths = networkPaths(network).length;
  const [half, pattern] = [Rational.of(1, 2), patternOf(paths, x.columns)];
  const given = (state: number, ...activities: Pattern[]) =>
    activities.map((activity) => ({
      probability: half.times(Rational.of(1, activities.length)),
      state,
      activity,
    }));
  switch (kind) {
    case 'Z depends on X':
    case 'Z depends on W':
      return pattern.map((one) => () => [...given(0, one), ...given(1, complement(one))]);
    case 'Z depends on X, not in the mean':
      return pattern.map((one) => () => [
        ...given(0, one, complement(one)),
        ...given(1, all(one, 1), all(one, 0)),
      ]);
    case 'probabilities differ between paths':
      return fc.tuple(pattern, share()).map(([one, probability]) => () => [
        { probability, state: 0, activity: all(one, 1) },
        { probability: Rational.ONE.minus(probability), state: 0, activity: one },
      ]);
    case 'one probability, independent':
      return fc.tuple(evenLaw(network, x.columns), share()).map(([law, first]) => (states) => {
        const shares = states === 1 ? [Rational.ONE] : [first, Rational.ONE.minus(first)];
        return shares.flatMap((of, state) =>
          law.map(({ probability, activity }) => ({
            probability: probability.times(of),
            state,
            activity,
          })),
        );
      });
  }
}

type Law = readonly Pick<PathOutcome, 'probability' | 'activity'>[];

/** Every path has one probability, which is not 0. */
function evenLaw(network: Architecture, samples: number): fc.Arbitrary<Law> {
  const paths = networkPaths(network).length;
  const pattern = patternOf(paths, samples);
  const coin = fc.tuple(pattern, share()).map(([one, probability]) => [
    { probability, activity: all(one, 1) },
    { probability: Rational.ONE.minus(probability), activity: all(one, 0) },
  ]);
  const halves = pattern.map((one) =>
    [one, complement(one)].map((activity) => ({ probability: Rational.of(1, 2), activity })),
  );
  const rotations = pattern.map((one) => {
    const cells = one.flat();
    // One that is on, so that the probability is not 0.
    cells[0] = 1;
    return cells.map((_, shift) => ({
      probability: Rational.of(1, cells.length),
      activity: one.map((row, path) =>
        row.map((__, i) => cells[(path * samples + i + shift) % cells.length]!),
      ),
    }));
  });
  return fc.oneof(coin, halves, rotations, unitLaw(network, samples), pathCoins(paths, samples));
}

/** 2⁶ outcomes; more paths than that share coins. */
const MOST_COINS = 6;

/** Every path is on with one probability, independently of the others: all 2^paths values of Z occur. */
function pathCoins(paths: number, samples: number): fc.Arbitrary<Law> {
  const coins = Math.min(paths, MOST_COINS);
  return share().map((on) =>
    Array.from({ length: 2 ** coins }, (_, bits) => {
      const isOn = (coin: number) => ((bits >> coin) & 1) === 1;
      return {
        probability: Array.from({ length: coins }, (__, coin) =>
          isOn(coin) ? on : Rational.ONE.minus(on),
        ).reduce((a, b) => a.times(b)),
        activity: Array.from({ length: paths }, (__, path) =>
          Array.from({ length: samples }, (): 0 | 1 => (isOn(path % coins) ? 1 : 0)),
        ),
      };
    }),
  );
}

/** Every hidden unit is on with one probability, independently of the others, for all samples at once. */
function unitLaw(network: Architecture, samples: number): fc.Arbitrary<Law> {
  const hidden = network.widths.slice(1, -1);
  const units = hidden.reduce((sum, width) => sum + width, 0);
  const unitAt = (layer: number, unit: number) =>
    hidden.slice(0, layer).reduce((sum, width) => sum + width, unit);
  return share().map((on) =>
    Array.from({ length: 2 ** units }, (_, bits) => {
      const isOn = (unit: number) => ((bits >> unit) & 1) === 1;
      const factors = Array.from({ length: units }, (__, unit) =>
        isOn(unit) ? on : Rational.ONE.minus(on),
      );
      const activity = networkPaths(network).map((path) => {
        const open = path.slice(1, -1).every((unit, layer) => isOn(unitAt(layer, unit)));
        return Array.from({ length: samples }, (): 0 | 1 => (open ? 1 : 0));
      });
      return { probability: factors.reduce((a, b) => a.times(b), Rational.ONE), activity };
    }),
  );
}

/** A probability that is neither 0 nor 1. Shrinks to 1/2. */
const share = () =>
  fc.constantFrom(Rational.of(1, 2), Rational.of(1, 3), Rational.of(2, 3), Rational.of(1, 4));

/** On and off for every path and sample. Shrinks to all on. */
const patternOf = (paths: number, samples: number): fc.Arbitrary<Pattern> => {
  const row = fc.array(fc.constantFrom<0 | 1>(1, 0), { minLength: samples, maxLength: samples });
  return fc.array(row, { minLength: paths, maxLength: paths });
};

const complement = (one: Pattern): Pattern =>
  one.map((row) => row.map((value) => (value === 1 ? 0 : 1)));

const all = (one: Pattern, value: 0 | 1): Pattern => one.map((row) => row.map(() => value));

/** The instance as a JSON value from which it can be rebuilt. */
export const describePathLaw = ({ law, y }: ReductionInstance): unknown => ({
  widths: law.widths,
  y: y.toStrings(),
  states: law.states.map(({ weights: layers, x }) => ({
    weights: layers.map((layer) => layer.toStrings()),
    x: x.toStrings(),
  })),
  outcomes: law.outcomes.map(({ probability, state, activity }) => ({
    probability: probability.toString(),
    state,
    activity,
  })),
});
