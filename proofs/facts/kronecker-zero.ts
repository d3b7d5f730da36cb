import fc from 'fast-check';
import {
  lowRankMatrix,
  rationalMatrix,
  type WordMatrices,
  wordMatrices,
} from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { generalisedInverse, Rational, RationalMatrix } from '../../src/exact/index.js';
import { WordPolynomial } from '../../src/words/index.js';

interface Factors {
  readonly a: RationalMatrix;
  readonly b: RationalMatrix;
}

const a = WordPolynomial.letter('A', 'p', 'n');
const b = WordPolynomial.letter('B', 'm', 'q');
const x = WordPolynomial.letter('x', 'n', '1');
const y = WordPolynomial.letter('y', 'm', '1');
const s = WordPolynomial.letter('s', '1', '1');

/** AVB = 0 for every V only if A = 0 or B = 0: Bᵀ ⊗ A = 0 in the words of vec-kronecker. */
export const kroneckerZero = defineClaim<Factors>({
  id: 'kronecker-zero',
  title: 'AVB is zero for every V only if a factor is',
  source: { work: 'HJ-topics', number: 'section 4.2' },
  statement:
    'If AVB = 0 for every matrix V that fits, then A = 0 or B = 0. (By vec-kronecker the assumption says that Bᵀ ⊗ A = 0; that is a remark, and no part of the claim.)',
  tex: 'If $AVB=0$ for every matrix $V$ that fits, then $A=0$ or $B=0$.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: [
    'a matrix A ≠ 0 has some x with Ax ≠ 0, and then (Ax)ᵀAx > 0 has an inverse',
    'yᵀB = 0 for every y only if B = 0',
  ],
  steps: [
    {
      id: 'outer-product',
      text: 'Suppose Ax ≠ 0 and put V = xyᵀ, s = ((Ax)ᵀAx)⁻¹. Then yᵀB = s(Ax)ᵀ(Ax yᵀB) = 0 for every y, so B = 0',
      argument: 'case split',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'yᵀB with 0, where Axyᵀ B = 0 and s(Ax)ᵀAx = 1',
          identities: () => [
            {
              at: 'yᵀB',
              claim: {
                hypotheses: [
                  {
                    id: 'given-product-zero',
                    text: 'AVB = 0 for every V, here V = xyᵀ',
                    zero: a.times(x, y.transpose(), b),
                  },
                  {
                    id: 'definition-of-s',
                    text: 's = ((Ax)ᵀAx)⁻¹, in the case Ax ≠ 0',
                    zero: s
                      .times(x.transpose(), a.transpose(), a, x)
                      .minus(WordPolynomial.identity('1')),
                  },
                ],
                left: y.transpose().times(b),
                right: WordPolynomial.zero('1', 'q'),
              },
              matrices: nonzeroTimes(),
            },
          ],
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'decisions',
      compares: 'whether AVB is zero for every unit matrix V with whether A or B is',
      instances: (scope) => (scope.kind === 'random' ? factors(scope.maxWidth) : undefined),
      violation: ({ a: left, b: right }) => {
        const zero = unitMatrices(left.columns, right.rows).every((v) =>
          left.times(v).times(right).isZero(),
        );
        const factor = left.isZero() || right.isZero();
        return zero === factor
          ? undefined
          : {
              at: 'AVB for every V',
              found: zero ? 'zero' : 'not zero',
              expected: factor ? 'zero' : 'not zero',
            };
      },
      describe: ({ a: left, b: right }) => ({ a: left.toStrings(), b: right.toStrings() }),
    },
  ],
});

/** All e_ie_jᵀ of a size: what vanishes on them vanishes on every V. */
function unitMatrices(rows: number, columns: number): RationalMatrix[] {
  const [left, right] = [RationalMatrix.identity(rows), RationalMatrix.identity(columns)];
  return range(rows).flatMap((i) =>
    range(columns).map((j) => left.column(i).times(right.column(j).transpose())),
  );
}

/** A and B of every rank, 0 included. */
function factors(maxWidth: number): fc.Arbitrary<Factors> {
  const size = fc.integer({ min: 1, max: maxWidth });
  const ranks = fc.integer({ min: 0, max: 2 });
  return fc
    .tuple(size, size, size, size, ranks, ranks)
    .chain(([p, n, m, q, one, two]) =>
      fc.record({ a: lowRankMatrix(p, n, one), b: lowRankMatrix(m, q, two) }),
    );
}

/** A, x with Ax ≠ 0, s = ((Ax)ᵀAx)⁻¹, and y, B with yᵀB = 0. */
function nonzeroTimes(): fc.Arbitrary<WordMatrices> {
  return fc.tuple(wordMatrices([a, b]), rationalMatrix(3, 1)).map(([drawn, free]) => {
    const { image, ...nonzero } = withNonzeroImage(drawn['A']!);
    const right = drawn['B']!;
    const left = free.submatrix(range(right.rows), [0]);
    return { A: image, x: nonzero.x, s: nonzero.s, y: left, B: orthogonalTo(left, right) };
  });
}

const range = (size: number) => Array.from({ length: size }, (_, index) => index);

/** A matrix whose first column is not 0, the first unit vector x, and s with s(Ax)ᵀAx = 1. */
export function withNonzeroImage(drawn: RationalMatrix): {
  readonly image: RationalMatrix;
  readonly x: RationalMatrix;
  readonly s: RationalMatrix;
} {
  const x = RationalMatrix.identity(drawn.columns).column(0);
  const unit = RationalMatrix.identity(drawn.rows).column(0).times(x.transpose());
  const image = drawn.times(x).isZero() ? drawn.plus(unit) : drawn;
  const first = image.times(x);
  const square = first.transpose().times(first).at(0, 0);
  return { image, x, s: RationalMatrix.ofRationals(1, 1, [Rational.ONE.dividedBy(square)]) };
}

/** Z − y(yᵀy)⁻yᵀZ: yᵀ times it is 0. */
export function orthogonalTo(left: RationalMatrix, right: RationalMatrix): RationalMatrix {
  const square = generalisedInverse(left.transpose().times(left));
  return right.minus(left.times(square).times(left.transpose()).times(right));
}
