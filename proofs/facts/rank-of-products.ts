import fc from 'fast-check';
import { lowRankMatrix, wordMatrices } from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { type RationalMatrix, rank } from '../../src/exact/index.js';
import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';

interface Factors {
  readonly a: RationalMatrix;
  readonly b: RationalMatrix;
}

const letter = WordPolynomial.letter;
const [a, b, f, h] = [
  letter('A', 'p', 'n'),
  letter('B', 'n', 'q'),
  letter('F', 'n', 'r'),
  letter('H', 'r', 'q'),
];
const [f1, h1] = [letter('F1', 'p', 'r'), letter('H1', 'r', 'n')];
const [m, q] = [letter('M', 'n', 'm'), letter('Q', 'q', 'm')];

const factored: WordHypothesis = {
  id: 'definition-of-F',
  text: 'B = FH with rank B columns in F',
  zero: b.minus(f.times(h)),
};

/** rank AB ≤ rank A, rank AB ≤ rank B, and R(M) ⊆ R(B) ⇒ rank M ≤ rank B. */
export const rankOfProducts = defineClaim<Factors>({
  id: 'rank-of-products',
  title: 'Ranks of products',
  source: { work: 'HJ', number: '0.4.5' },
  statement:
    'rank AB ≤ rank A and rank AB ≤ rank B; so if R(M) ⊆ R(B), that is M = BQ, then rank M ≤ rank B.',
  tex: '$\\operatorname{rank}AB\\le\\operatorname{rank}A$ and $\\operatorname{rank}AB\\le\\operatorname{rank}B$; so $\\mathcal R(M)\\subseteq\\mathcal R(B)$ gives $\\operatorname{rank}M\\le\\operatorname{rank}B$.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: ['the rank of A is the least number of columns of an F with A = FH'],
  steps: [
    {
      id: 'left-factor',
      text: 'If A = FH, then AB = F(HB), with no more columns in F',
      argument: 'substitution',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'AB with F(HB) for A = FH',
          identities: () => [
            {
              at: 'AB',
              claim: {
                hypotheses: [
                  {
                    id: 'definition-of-F',
                    text: 'A = FH with rank A columns in F',
                    zero: a.minus(f1.times(h1)),
                  },
                ],
                left: a.times(b),
                right: f1.times(h1.times(b)),
              },
              matrices: wordMatrices([b, f1, h1]).map((drawn) => ({
                ...drawn,
                A: drawn['F1']!.times(drawn['H1']!),
              })),
            },
          ],
        },
      ],
    },
    {
      id: 'right-factor',
      text: 'If B = FH, then AB = (AF)H',
      argument: 'substitution',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'AB with (AF)H for B = FH',
          identities: () => [
            {
              at: 'AB',
              claim: {
                hypotheses: [factored],
                left: a.times(b),
                right: a.times(f).times(h),
              },
              matrices: wordMatrices([a, f, h]).map((drawn) => ({
                ...drawn,
                B: drawn['F']!.times(drawn['H']!),
              })),
            },
          ],
        },
      ],
    },
    {
      id: 'range',
      text: 'R(M) ⊆ R(B) says M = BQ for some Q; then M = F(HQ) for B = FH',
      argument: 'substitution',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'M with F(HQ) for M = BQ, B = FH',
          identities: () => [
            {
              at: 'M',
              claim: {
                hypotheses: [
                  factored,
                  { id: 'given-range', text: 'M = BQ: R(M) ⊆ R(B)', zero: m.minus(b.times(q)) },
                ],
                left: m,
                right: f.times(h.times(q)),
              },
              matrices: wordMatrices([f, h, q]).map((drawn) => ({
                ...drawn,
                B: drawn['F']!.times(drawn['H']!),
                M: drawn['F']!.times(drawn['H']!).times(drawn['Q']!),
              })),
            },
          ],
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'decisions',
      compares: 'rank AB with rank A and rank B',
      instances: (scope) => (scope.kind === 'random' ? factors(scope.maxWidth) : undefined),
      violation: ({ a: left, b: right }) => {
        const [product, one, two] = [rank(left.times(right)), rank(left), rank(right)];
        return product <= Math.min(one, two)
          ? undefined
          : { at: 'rank AB', found: `${product}`, expected: `at most ${Math.min(one, two)}` };
      },
      describe: ({ a: left, b: right }) => ({ a: left.toStrings(), b: right.toStrings() }),
    },
  ],
});

function factors(maxWidth: number): fc.Arbitrary<Factors> {
  const size = fc.integer({ min: 1, max: maxWidth });
  const ranks = fc.integer({ min: 0, max: maxWidth });
  return fc
    .tuple(size, size, size, ranks, ranks)
    .chain(([p, n, columns, one, two]) =>
      fc.record({ a: lowRankMatrix(p, n, one), b: lowRankMatrix(n, columns, two) }),
    );
}
