import fc from 'fast-check';
import { lowRankMatrix, rationalMatrix } from '../../properties/arbitraries/index.js';
import { defineClaim, type Shape } from '../../src/claims/index.js';
import {
  PolynomialMatrix,
  PolynomialRing,
  type RationalMatrix,
  rightKernel,
  sumOfSquares,
} from '../../src/exact/index.js';

interface Pair {
  readonly a: RationalMatrix;
  readonly b: RationalMatrix;
}

const sizes = ({ architecture }: Shape) => `${architecture.outputWidth}×${architecture.width(1)}`;

/** AᵀAB = 0 ⇒ AB = 0, for real A (d_y × d_1) and B (d_1 × d_1): where Lemma 4.2 needs the reals. */
export const gramCancellation = defineClaim<Pair>({
  id: 'gram-cancellation',
  title: 'Cancellation of a Gram factor',
  source: { work: 'textbook', number: 'Gram cancellation' },
  statement: 'For real matrices, AᵀAB = 0 implies AB = 0.',
  tex: 'For real matrices, $A^{\\mathsf T}AB = 0$ implies $AB = 0$.',
  hypotheses: [
    {
      id: 'gram-product-zero',
      text: 'AᵀAB = 0',
      decide: ({ a, b }) => a.transpose().times(a).times(b).isZero(),
    },
  ],
  dataHypotheses: [],
  steps: [
    {
      id: 'sum-of-squares',
      text: 'tr(Bᵀ(AᵀAB)) = Σ_{ij} (AB)_{ij}²; so if AᵀAB = 0, a sum of squares is 0 and each (AB)_{ij} is.',
      argument: 'identity',
      spends: ['gram-product-zero'],
      uses: [],
      checks: [
        {
          kind: 'identity',
          compares: 'tr(BᵀAᵀAB) with the sum of the squares of the entries of AB',
          key: sizes,
          equations: ({ architecture }) => {
            const [dy, d1] = [architecture.outputWidth, architecture.width(1)];
            const { a, b } = symbols(dy, d1);
            const gram = a.transpose().times(a).times(b);
            const { ring } = a;
            return [
              {
                at: 'tr(BᵀAᵀAB)',
                left: PolynomialMatrix.fromRows(ring, [[b.transpose().times(gram).trace()]]),
                right: PolynomialMatrix.fromRows(ring, [[sumOfSquares(a.times(b))]]),
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
  restsOn: ['a sum of squares of real numbers is zero only if each of them is'],
});

function symbols(dy: number, d1: number) {
  const name = (letter: string) => (i: number, j: number) => `${letter}_${i + 1}_${j + 1}`;
  const names = (letter: string, rows: number) =>
    Array.from({ length: rows * d1 }, (_, k) => name(letter)(Math.floor(k / d1), k % d1));
  const ring = PolynomialRing.of([...names('a', dy), ...names('b', d1)]);
  return {
    a: PolynomialMatrix.fromVariables(ring, dy, d1, name('a')),
    b: PolynomialMatrix.fromVariables(ring, d1, d1, name('b')),
  };
}

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
