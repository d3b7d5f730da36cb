import {
  allOf,
  corollary45,
  critical,
  either,
  type PointWords,
  RANK_CONDITION,
  rankHolds,
  ranksCompare,
  residualVanishes,
  type SecondOrderStatement,
  secondOrderVariant,
  upperLayers,
  vanishes,
} from '../../proofs/index.js';
import type { Mutant } from './mutant.js';

type At = (words: PointWords, k: number) => ReturnType<typeof rankHolds>;

const variant =
  (expected: Mutant['expected']) =>
  (name: string, slip: string, changed: Partial<SecondOrderStatement>): Mutant => ({
    of: 'corollary-4-5',
    claim: secondOrderVariant(corollary45, name, slip, { ...RANK_CONDITION, ...changed }),
    expected,
  });
const mutant = variant('refuted');
const equivalent = variant('holds');

/** The condition for every k = 2, …, H+1. */
const forEvery = (condition: At): Pick<SecondOrderStatement, 'parts'> => ({
  parts: function* (words) {
    for (const k of upperLayers(words)) yield [`k = ${k}`, condition(words, k)];
  },
});

/** Ranks compared otherwise, or XrW_{H+1}⋯W_{k+1} = 0. */
const ranksOr = (
  text: string,
  holds: (left: number, right: number) => boolean,
  left = (words: PointWords, k: number) => words.after(k - 1),
  right = (words: PointWords, k: number) => words.product(k - 1, 2),
): Pick<SecondOrderStatement, 'parts'> =>
  forEvery((words, k) =>
    either(
      ranksCompare(words, text, left(words, k), right(words, k), holds),
      residualVanishes(words, k),
    ),
  );

/** Slips in the rank condition, and variants that only look like it. */
export const COROLLARY_4_5_MUTANTS: readonly Mutant[] = [
  mutant(
    'strict',
    'have > for ≥',
    ranksOr('rank(W_{H+1}⋯W_k) > rank(W_{k−1}⋯W_2)', (left, right) => left > right),
  ),
  mutant(
    'reversed',
    'have ≤ for ≥',
    ranksOr('rank(W_{H+1}⋯W_k) ≤ rank(W_{k−1}⋯W_2)', (left, right) => left <= right),
  ),
  mutant(
    'and',
    'ask for both alternatives instead of one',
    forEvery((words, k) => allOf(rankHolds(words, k), residualVanishes(words, k))),
  ),
  mutant('any-hessian', 'leave out that the Hessian is semidefinite', { hypotheses: [critical] }),
  mutant('ranks-only', 'leave out the alternative XrW_{H+1}⋯W_{k+1} = 0', forEvery(rankHolds)),
  mutant(
    'one-layer-short',
    'have W_{k−2}⋯W_2 for W_{k−1}⋯W_2, for k ≥ 3',
    ranksOr(
      'rank(W_{H+1}⋯W_k) ≥ rank(W_{k−2}⋯W_2)',
      (left, right) => left >= right,
      undefined,
      (words, k) => words.product(Math.max(1, k - 2), 2),
    ),
  ),
  mutant(
    'residual-above',
    'have XrW_{H+1}⋯W_{k+2} for XrW_{H+1}⋯W_{k+1}',
    forEvery((words, k) =>
      either(
        rankHolds(words, k),
        k === words.layerCount
          ? residualVanishes(words, k)
          : vanishes(words, 'XrW_{H+1}⋯W_{k+2} = 0', words.xr.times(words.after(k + 1))),
      ),
    ),
  ),
  equivalent(
    'whole-chain',
    'have rank C = rank(W_{k−1}⋯W_2), C = W_{H+1}⋯W_2: more than is stated, but the range condition gives it',
    ranksOr(
      'rank C = rank(W_{k−1}⋯W_2)',
      (left, right) => left === right,
      (words) => words.c,
    ),
  ),
  equivalent(
    'one-layer-less',
    'have W_{H+1}⋯W_{k+1} for W_{H+1}⋯W_k, whose rank is no smaller',
    ranksOr(
      'rank(W_{H+1}⋯W_{k+1}) ≥ rank(W_{k−1}⋯W_2)',
      (left, right) => left >= right,
      (words, k) => words.after(k),
    ),
  ),
];
