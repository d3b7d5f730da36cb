import fc from 'fast-check';
import {
  allOf,
  critical,
  either,
  lemma44,
  type PointWords,
  RANGE_CONDITION,
  rangeHolds,
  rangeIncluded,
  ranksCompare,
  residualVanishes,
  type SecondOrderStatement,
  secondOrderVariant,
  semidefinite,
  upperLayers,
  vanishes,
} from '../../proofs/index.js';
import { Architecture } from '../../src/network/index.js';
import { convexPoint, secondOrderPoint, semidefinitePointOf } from '../arbitraries/index.js';
import type { Mutant } from './mutant.js';

const variant =
  (expected: Mutant['expected']) =>
  (name: string, slip: string, changed: Partial<SecondOrderStatement>): Mutant => ({
    of: 'lemma-4-4',
    claim: secondOrderVariant(lemma44, name, slip, { ...RANGE_CONDITION, ...changed }),
    expected,
  });
const mutant = variant('refuted');
const equivalent = variant('holds');

type At = (words: PointWords, k: number) => ReturnType<typeof rangeHolds>;

/** The condition for every k = 2, …, H+1. */
const forEvery = (condition: At): Pick<SecondOrderStatement, 'parts'> => ({
  parts: function* (words) {
    for (const k of upperLayers(words)) yield [`k = ${k}`, condition(words, k)];
  },
});

const gram = (words: PointWords) => words.c.transpose().times(words.c);
const widthsOf = (words: PointWords) => words.point.architecture.widths;

/** The range condition for another matrix than (W_{k−1}⋯W_2)ᵀ. */
const rangeOf =
  (text: string, inner: (words: PointWords, k: number) => ReturnType<typeof gram>): At =>
  (words, k) =>
    rangeIncluded(words, text, inner(words, k), gram(words));

/** XrW_{H+1}⋯W_{k+2}; as stated for k = H+1, where there is no such product. */
const residualAbove: At = (words, k) =>
  k === words.layerCount
    ? residualVanishes(words, k)
    : vanishes(words, 'XrW_{H+1}⋯W_{k+2} = 0', words.xr.times(words.after(k + 1)));

/** Mostly bad saddles of 2-2-2-2 with S = {1}: every product is a square of rank 1 in some gauge. */
const squares: NonNullable<SecondOrderStatement['instances']> = (bound) =>
  fc.oneof(
    { weight: 3, arbitrary: semidefinitePointOf(Architecture.of([2, 2, 2, 2]), 1) },
    { weight: 1, arbitrary: secondOrderPoint(bound) },
  );

/** Slips in the range condition, and variants that only look like it. */
export const LEMMA_4_4_MUTANTS: readonly Mutant[] = [
  mutant(
    'and',
    'ask for both alternatives instead of one',
    forEvery((words, k) => allOf(rangeHolds(words, k), residualVanishes(words, k))),
  ),
  mutant('untransposed', 'have R(W_{k−1}⋯W_2) for R((W_{k−1}⋯W_2)ᵀ), where it fits', {
    ...forEvery((words, k) => {
      const widths = widthsOf(words);
      const fits = widths[k - 1] === widths[1];
      const range = fits
        ? rangeOf('R(W_{k−1}⋯W_2) ⊆ R(CᵀC)', (at, layer) => at.product(layer - 1, 2))
        : rangeHolds;
      return either(range(words, k), residualVanishes(words, k));
    }),
    instances: squares,
  }),
  mutant('any-hessian', 'leave out that the Hessian is semidefinite', {
    hypotheses: [critical],
  }),
  mutant(
    'residual-above',
    'have XrW_{H+1}⋯W_{k+2} for XrW_{H+1}⋯W_{k+1}',
    forEvery((words, k) => either(rangeHolds(words, k), residualAbove(words, k))),
  ),
  mutant(
    'one-layer-short',
    'have W_{k−2}⋯W_2 for W_{k−1}⋯W_2, for k ≥ 3',
    forEvery((words, k) => {
      const range =
        k === 2
          ? rangeHolds
          : rangeOf('R((W_{k−2}⋯W_2)ᵀ) ⊆ R(CᵀC)', (at, layer) =>
              at.product(layer - 2, 2).transpose(),
            );
      return either(range(words, k), residualVanishes(words, k));
    }),
  ),
  mutant('one-alternative', 'have the same alternative hold for all k', {
    parts: (words) => {
      const every = (condition: At) => allOf(...upperLayers(words).map((k) => condition(words, k)));
      return [['k = 2, …, H+1', either(every(rangeHolds), every(residualVanishes))]];
    },
  }),
  mutant('range-only', 'leave out the alternative XrW_{H+1}⋯W_{k+1} = 0', forEvery(rangeHolds)),
  mutant('residual-only', 'leave out the alternative of the ranges', forEvery(residualVanishes)),
  mutant('outer-gram', 'have R(CCᵀ) for R(CᵀC), where d_y = d_1', {
    ...forEvery((words, k) => {
      const widths = widthsOf(words);
      const range =
        widths[1] === widths.at(-1)
          ? rangeIncluded(
              words,
              'R((W_{k−1}⋯W_2)ᵀ) ⊆ R(CCᵀ)',
              words.product(k - 1, 2).transpose(),
              words.c.times(words.c.transpose()),
            )
          : rangeHolds(words, k);
      return either(range, residualVanishes(words, k));
    }),
    instances: squares,
  }),
  equivalent('anywhere', 'leave out that W is critical, which the proof does not use', {
    hypotheses: [semidefinite],
    instances: (bound) =>
      fc.oneof(
        { weight: 4, arbitrary: convexPoint() },
        { weight: 1, arbitrary: secondOrderPoint(bound) },
      ),
  }),
  equivalent(
    'equal-ranges',
    'have R((W_{k−1}⋯W_2)ᵀ) = R(CᵀC): the other inclusion is C = (W_{H+1}⋯W_k)(W_{k−1}⋯W_2)',
    forEvery((words, k) => {
      const m = words.product(k - 1, 2);
      const back = rangeIncluded(
        words,
        'R(CᵀC) ⊆ R((W_{k−1}⋯W_2)ᵀ)',
        gram(words),
        m.transpose().times(m),
      );
      return either(allOf(rangeHolds(words, k), back), residualVanishes(words, k));
    }),
  ),
  equivalent(
    'kernels',
    'say ker C ⊆ ker W_{k−1}⋯W_2 instead, as rank(CᵀC + MᵀM) = rank(CᵀC)',
    forEvery((words, k) => {
      const m = words.product(k - 1, 2);
      const square = gram(words);
      const kernels = ranksCompare(
        words,
        'rank(CᵀC + MᵀM) = rank(CᵀC)',
        square.plus(m.transpose().times(m)),
        square,
        (left, right) => left === right,
      );
      return either(kernels, residualVanishes(words, k));
    }),
  ),
];
