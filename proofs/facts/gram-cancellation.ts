import fc from 'fast-check';
import {
  lowRankMatrix,
  rationalMatrix,
  type WordMatrices,
} from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { type RationalMatrix, rightKernel } from '../../src/exact/index.js';
import { WordPolynomial } from '../../src/words/index.js';

interface Pair {
  readonly a: RationalMatrix;
  readonly b: RationalMatrix;
}

const GRAM_PRODUCT_ZERO = 'gram-product-zero';

/** AᵀAB = 0 ⇒ AB = 0, for real matrices: where Lemma 4.2 needs the reals, and a rule of the kernel. */
export const gramCancellation = defineClaim<Pair>({
  id: 'gram-cancellation',
  title: 'Cancellation of a Gram factor',
  source: { work: 'textbook', number: 'Gram cancellation' },
  statement: 'For real matrices, AᵀAB = 0 implies AB = 0.',
  tex: 'For real matrices, $A^{\\mathsf T}AB = 0$ implies $AB = 0$.',
  hypotheses: [
    {
      id: GRAM_PRODUCT_ZERO,
      text: 'AᵀAB = 0',
      decide: ({ a, b }) => a.transpose().times(a).times(b).isZero(),
    },
  ],
  dataHypotheses: [],
  steps: [
    {
      id: 'sum-of-squares',
      text: 'tr((AB)ᵀAB) = tr(Bᵀ(AᵀAB)) = 0; it is Σ_{ij} (AB)_{ij}², so each (AB)_{ij} is 0.',
      argument: 'identity',
      spends: [GRAM_PRODUCT_ZERO],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'tr((AB)ᵀAB) with 0, from AᵀAB = 0',
          identities: () => {
            const a = WordPolynomial.letter('A', 'm', 'n');
            const b = WordPolynomial.letter('B', 'n', 'q');
            const ab = a.times(b);
            const zero = a.transpose().times(ab);
            return [
              {
                at: 'tr((AB)ᵀAB)',
                claim: {
                  hypotheses: [{ id: GRAM_PRODUCT_ZERO, text: 'AᵀAB = 0', zero }],
                  left: ab.transpose().times(ab).trace(),
                  right: WordPolynomial.zero('q', 'q').trace(),
                },
                matrices: pairs(3).map(({ a: A, b: B }): WordMatrices => ({ A, B })),
              },
            ];
          },
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'instances',
      compares: 'AB with 0, for B with columns in the kernel of AᵀA',
      instances: (scope) => (scope.kind === 'random' ? pairs(scope.maxWidth) : undefined),
      equations: ({ a, b }) => [{ at: 'AB', left: a.times(b), right: a.zeroOf(a.rows, b.columns) }],
      describe: ({ a, b }) => ({ a: a.toStrings(), b: b.toStrings() }),
    },
  ],
  restsOn: [
    'tr(MᵀM) is the sum of the squares of the entries of M, in every size',
    'a sum of squares of real numbers is zero only if each of them is',
  ],
});

/** A of every rank, and B = KR with the columns of K spanning ker AᵀA. */
function pairs(maxWidth: number): fc.Arbitrary<Pair> {
  const size = fc.integer({ min: 1, max: maxWidth });
  return fc.tuple(size, size, fc.integer({ min: 0, max: maxWidth })).chain(([rows, columns, r]) =>
    lowRankMatrix(rows, columns, r).chain((a) => {
      const kernel = rightKernel(a.transpose().times(a));
      return rationalMatrix(kernel.columns, columns).map((free) => ({ a, b: kernel.times(free) }));
    }),
  );
}
