import fc from 'fast-check';
import {
  allOf,
  commutesWith,
  critical,
  DATA_ASSUMPTIONS,
  either,
  lemma46,
  negativeSemidefinite,
  type Positions,
  positiveSemidefinite,
  projectsOn,
  residualIsOrthogonal,
  type SecondOrderStatement,
  secondOrderVariant,
  TOP,
  TOP_EIGENVECTORS,
} from '../../proofs/index.js';
import { rank } from '../../src/exact/index.js';
import { Architecture } from '../../src/network/index.js';
import {
  convexPoint,
  flatPoint,
  secondOrderPoint,
  semidefinitePointOf,
} from '../arbitraries/index.js';
import type { Mutant } from './mutant.js';

const variant =
  (expected: Mutant['expected']) =>
  (name: string, slip: string, changed: Partial<SecondOrderStatement>): Mutant => ({
    of: 'lemma-4-6',
    claim: secondOrderVariant(lemma46, name, slip, { ...TOP_EIGENVECTORS, ...changed }),
    expected,
  });
const mutant = variant('refuted');
const equivalent = variant('holds');

const first = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The eigenvectors at other positions, or Xr = 0. */
const positions = (text: string, at: Positions): Pick<SecondOrderStatement, 'parts'> => ({
  parts: (words) => [['Π', either(projectsOn(words, text, at), residualIsOrthogonal(words))]],
});

const data = [
  DATA_ASSUMPTIONS.xxtFullRank.atPoint,
  DATA_ASSUMPTIONS.distinctEigenvalues.atPoint,
] as const;

/** Mostly global minima of 2-1-2: Π = U_1U_1ᵀ, with any data and targets that are not explained. */
const bottlenecks: NonNullable<SecondOrderStatement['instances']> = (bound) =>
  fc.oneof(
    { weight: 3, arbitrary: semidefinitePointOf(Architecture.of([2, 1, 2]), 1) },
    { weight: 1, arbitrary: secondOrderPoint(bound) },
  );

/** Slips in the lemma, and variants that only look like it. */
export const LEMMA_4_6_MUTANTS: readonly Mutant[] = [
  mutant(
    'bottom',
    'have the p̄ smallest eigenvalues for the p̄ largest',
    positions('Π projects on the bottom p̄ eigenvectors', (pbar, words) => {
      const dy = words.point.architecture.outputWidth;
      return first(dy).slice(dy - pbar);
    }),
  ),
  mutant(
    'narrowest',
    'have p = min(d_1, …, d_H) for p̄ = rank C',
    positions('Π = U_pU_pᵀ', (_, words) => first(words.point.architecture.narrowestHidden)),
  ),
  mutant(
    'one-more',
    'have p̄ + 1 eigenvectors for p̄',
    positions('Π projects on the top p̄ + 1', (pbar) => first(pbar + 1)),
  ),
  mutant('any-hessian', 'leave out that the Hessian is positive semidefinite', {
    hypotheses: [critical, ...data],
  }),
  mutant('anywhere', 'leave out that W is critical', {
    hypotheses: [positiveSemidefinite, ...data],
    instances: (bound) =>
      fc.oneof(
        { weight: 4, arbitrary: convexPoint() },
        { weight: 1, arbitrary: secondOrderPoint(bound) },
      ),
  }),
  mutant('targets', 'have eigenvectors of Σ_YY for those of Σ', {
    instances: bottlenecks,
    parts: (words) => [
      [
        'Π',
        either(
          commutesWith(words, 'Π projects on eigenvectors of Σ_YY', words.yy),
          residualIsOrthogonal(words),
        ),
      ],
    ],
  }),
  mutant('no-inverse-moment', 'have eigenvectors of Σ_YXΣ_XY, without Σ_XX⁻¹, for those of Σ', {
    instances: bottlenecks,
    parts: (words) => [
      [
        'Π',
        either(
          commutesWith(
            words,
            'Π projects on eigenvectors of Σ_YXΣ_XY',
            words.yx.times(words.yx.transpose()),
          ),
          residualIsOrthogonal(words),
        ),
      ],
    ],
  }),
  mutant('and', 'ask for Xr = 0 as well', {
    parts: (words) => [
      ['Π', allOf(projectsOn(words, 'Π = U_p̄U_p̄ᵀ', TOP), residualIsOrthogonal(words))],
    ],
  }),
  equivalent('first-alternative', 'leave out the alternative Xr = 0, under XYᵀ of full rank', {
    hypotheses: [...TOP_EIGENVECTORS.hypotheses, DATA_ASSUMPTIONS.xytFullRank.atPoint],
    parts: (words) => [['Π', projectsOn(words, 'Π = U_p̄U_p̄ᵀ', TOP)]],
  }),
  equivalent('negative', 'have ∇²L negative semidefinite, which forces C = 0', {
    hypotheses: [critical, negativeSemidefinite, ...data],
    instances: flatPoint,
    parts: (words) => [['Π', projectsOn(words, 'Π = U_p̄U_p̄ᵀ', TOP)]],
  }),
  equivalent(
    'middle-rank',
    'have rank(W_H⋯W_2) for rank C, which is the same unless Xr = 0 by Lemma 4.4 for k = H+1',
    positions('Π projects on rank(W_H⋯W_2) eigenvectors', (_, words) =>
      first(rank(words.value(words.product(words.layerCount - 1, 2)))),
    ),
  ),
];
