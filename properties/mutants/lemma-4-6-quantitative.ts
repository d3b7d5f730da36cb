import { eigenLetters, lemma46Quantitative, quantitativeIdentity } from '../../proofs/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import type { TracePolynomial } from '../../src/words/index.js';
import type { Mutant } from './mutant.js';

const [inside, outside] = [eigenLetters.li.trace(), eigenLetters.lj.trace()];

/** The second derivative along the same direction, said to be something else. */
const mutant = (name: string, slip: string, value: TracePolynomial): Mutant => ({
  of: 'lemma-4-6-quantitative',
  claim: defineClaim({
    ...lemma46Quantitative,
    id: `lemma-4-6-quantitative/${name}`,
    slip,
    restsOn: [],
    steps: [
      {
        id: 'value',
        text: 'The second derivative along V is what it is said to be, by Lemma 4.2 and the projector on R(C)',
        argument: 'identity',
        spends: lemma46Quantitative.hypotheses.map(({ id }) => id),
        uses: ['lemma-4-2', 'range-projector'],
        checks: [
          {
            kind: 'words',
            compares: 'the second derivative of L along V with what it is said to be',
            identities: () => [quantitativeIdentity(value)],
          },
        ],
      },
    ],
    conclusion: [],
  }),
  expected: 'refuted',
});

/** Slips in the value of the second derivative. */
export const LEMMA_4_6_QUANTITATIVE_MUTANTS: readonly Mutant[] = [
  mutant('sign', 'have λ_j − λ_i for λ_i − λ_j', outside.minus(inside)),
  mutant(
    'no-residual-term',
    'have λ_i + λ_j, which is the value without the term in E',
    inside.plus(outside),
  ),
  mutant(
    'half',
    'have the coefficient of t² for the second derivative, ½(λ_i − λ_j)',
    inside.minus(outside).scale(Rational.of(1, 2)),
  ),
  mutant('one-residual-term', 'count the term in E once: λ_i', inside),
  mutant(
    'residual-doubled',
    'take the term in E twice: λ_i − 3λ_j',
    inside.minus(outside.scale(Rational.of(3))),
  ),
];
