import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { networkPaths, type PathActivity, type PathLaw } from '../../../src/relu/index.js';

/** Matrices by the names that the statements about one hidden layer and two outcomes give them. */
export type ReductionMatrices = Readonly<Record<string, readonly (readonly string[])[]>>;

/** q of those statements; every outcome has the probability 1/q. */
export const REDUCTION_SCALE = Rational.of(2);

/**
 * The law of Z, X and W that matrices of a counterexample to Corollary 3.2 without an assumption stand
 * for: Z is D in one outcome and E in the other, each of probability ½; with `a` and `b` in their
 * names, inputs or weights are others in the other outcome.
 *
 * @returns `undefined` where D and E are no activities of units.
 */
export function reductionLaw(matrices: ReductionMatrices): PathLaw | undefined {
  const read = (name: string, state: 'a' | 'b') =>
    RationalMatrix.fromRows(
      (matrices[name] ?? matrices[`${name}${state}`])!.map((row) => [...row]),
    );
  const states = (['a', 'b'] as const).map((state) => ({
    weights: [read('W1', state), read('W2', state)],
    x: read('X', state),
  }));
  const one = !('Xa' in matrices || 'W2a' in matrices);
  const [first, last] = states[0]!.weights as [RationalMatrix, RationalMatrix];
  const widths = [first.columns, first.rows, last.rows];
  const samples = states[0]!.x.columns;
  const masks = ['D', 'E'].map((name) => read(name, 'a'));
  if (!masks.every(isMask)) return undefined;
  return {
    widths,
    states: one ? states.slice(0, 1) : states,
    outcomes: masks.map((mask, index) => ({
      probability: Rational.ONE.dividedBy(REDUCTION_SCALE),
      state: one ? 0 : index,
      activity: activityOf(mask, widths, samples),
    })),
  };
}

const isMask = (mask: RationalMatrix): boolean =>
  mask.equals(RationalMatrix.diagonal(diagonal(mask))) &&
  diagonal(mask).every((value) => value.isZero() || value.equals(Rational.ONE));

const diagonal = (matrix: RationalMatrix): Rational[] =>
  Array.from({ length: matrix.rows }, (_, i) => matrix.at(i, i));

const activityOf = (
  mask: RationalMatrix,
  widths: readonly number[],
  samples: number,
): PathActivity =>
  networkPaths({ widths }).map(([, unit]) =>
    Array.from({ length: samples }, () => (mask.at(unit!, unit!).isZero() ? 0 : 1)),
  );
