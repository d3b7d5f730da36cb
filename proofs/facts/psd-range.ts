import fc from 'fast-check';
import { rationalMatrix } from '../../properties/arbitraries/index.js';
import { defineClaim, type WordIdentity } from '../../src/claims/index.js';
import { generalisedInverse, moorePenrose, Rational } from '../../src/exact/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import {
  blockForm,
  blockLetters,
  blockMatrices,
  blockSemidefinite,
  cornerInverse,
  gramFactorMatrices,
  gramLetters,
  type PsdBlock,
  psdBlock,
  symmetricCorner,
} from './psd-block.js';

const { a, b, d, g } = blockLetters;
const z = WordPolynomial.letter('z', 'p', '1');
const w = WordPolynomial.letter('w', 'q', '1');
const t = WordPolynomial.letter('t', '1', '1');
const y = WordPolynomial.letter('y', 'p', '1');
const identity = WordPolynomial.identity('p');

/** [[A, B], [Bᵀ, D]] ⪰ 0 ⇒ (I − AA⁻)B = 0: the columns of B lie in R(A). */
export const psdRange = defineClaim<PsdBlock>({
  id: 'psd-range',
  title: 'Range condition of a positive semidefinite block matrix',
  source: { work: 'textbook', number: 'Albert 1969; Boyd & Vandenberghe 2004, A.5.5' },
  statement:
    'If M = [[A, B], [Bᵀ, D]] is positive semidefinite, then (I − AA⁻)B = 0 for every generalised inverse A⁻ of A. If M is negative semidefinite, the same follows from −M.',
  tex: 'If $\\begin{pmatrix}A&B\\\\B^{\\mathsf T}&D\\end{pmatrix}\\succeq 0$, then $(I-AA^{-})B=0$ for every generalised inverse $A^{-}$; for $\\preceq 0$ the same follows from $-M$.',
  hypotheses: [blockSemidefinite],
  dataHypotheses: [],
  restsOn: ['if 2bt + ct² ≥ 0 for every real t, then b = 0', 'yᵀFw = 0 for all y, w only if F = 0'],
  steps: [
    {
      id: 'kernel',
      text: 'For Az = 0, every w and every real t: (z, wt)ᵀM(z, wt) = 2t zᵀBw + t²wᵀDw. It is never negative, so zᵀBw = 0',
      argument: 'inference rule',
      spends: [blockSemidefinite.id],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: '(z, wt)ᵀM(z, wt) with 2zᵀBwt + tᵀwᵀDwt, for Az = 0',
          identities: () => [onTheKernel()],
        },
      ],
    },
    {
      id: 'projector',
      text: 'z = (I − (A⁻)ᵀA)y has Az = 0, because A is symmetric and AA⁻A = A',
      argument: 'identity',
      spends: [blockSemidefinite.id],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'A(I − GᵀA) with 0',
          identities: () => [
            {
              at: 'A(I − GᵀA)',
              claim: {
                hypotheses: [symmetricCorner, cornerInverse],
                left: a.minus(a.times(g.transpose(), a)),
                right: WordPolynomial.zero('p', 'p'),
              },
              matrices: blockMatrices(),
            },
          ],
        },
      ],
    },
    {
      id: 'range',
      text: 'For this z: zᵀBw = yᵀ(I − AA⁻)Bw. It is 0 for all y and w, so (I − AA⁻)B = 0',
      argument: 'substitution',
      spends: [blockSemidefinite.id],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: '((I − GᵀA)y)ᵀBw with yᵀ(I − AG)Bw',
          identities: () => [
            {
              at: 'zᵀBw',
              claim: {
                hypotheses: [symmetricCorner],
                left: identity.minus(g.transpose().times(a)).times(y).transpose().times(b, w),
                right: y.transpose().times(identity.minus(a.times(g)), b, w),
              },
              matrices: blockMatrices().chain((block) =>
                fc
                  .tuple(rationalMatrix(block['A']!.rows, 1), rationalMatrix(block['D']!.rows, 1))
                  .map(([left, right]) => ({ ...block, y: left, w: right })),
              ),
            },
          ],
        },
      ],
    },
    {
      id: 'negative',
      text: 'If M ⪯ 0, then −M ⪰ 0 has the blocks −A and −B, and −A⁻ is a generalised inverse of −A; so 0 = (I − (−A)(−A⁻))(−B) = −(I − AA⁻)B',
      argument: 'substitution',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: '(−A)(−G)(−A) with −A, and (I − (−A)(−G))(−B) with −(I − AG)B',
          identities: negated,
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'words',
      compares: '(I − AG)B with 0 for M = FᵀF, F = [F1, F2], by cancelling F1',
      identities: () => [
        {
          at: '(I − F1ᵀF1G)F1ᵀF2',
          claim: {
            hypotheses: [gramLetters.inverse],
            left: identity
              .minus(gramLetters.gram.times(g))
              .times(gramLetters.f1.transpose(), gramLetters.f2),
            right: WordPolynomial.zero('p', 'q'),
          },
          hints: {
            cancellations: [
              {
                a: gramLetters.f1,
                b: g.transpose().times(gramLetters.gram).minus(identity),
              },
            ],
          },
          matrices: gramFactorMatrices(),
        },
      ],
    },
    {
      kind: 'instances',
      compares: '(I − AA⁻)B with 0, for two generalised inverses',
      instances: (scope) => (scope.kind === 'random' ? psdBlock(scope.maxWidth) : undefined),
      equations: (block) =>
        [generalisedInverse(block.a), moorePenrose(block.a)].map((inverse, index) => ({
          at: `(I − AA⁻)B, ${index === 0 ? 'a generalised' : 'the Moore–Penrose'} inverse`,
          left: block.a.times(inverse).times(block.b),
          right: block.b,
        })),
      describe: ({ a: corner, b: side, d: rest }) => ({
        a: corner.toStrings(),
        b: side.toStrings(),
        d: rest.toStrings(),
      }),
    },
  ],
});

/** What the blocks of −M have to do with those of M. */
function negated(): readonly WordIdentity[] {
  const [corner, side, inverse] = [a.negate(), b.negate(), g.negate()];
  const beyond = (of: WordPolynomial, by: WordPolynomial, z: WordPolynomial) =>
    z.minus(of.times(by, z));
  return [
    {
      at: '(−A)(−G)(−A)',
      claim: {
        hypotheses: [cornerInverse],
        left: corner.times(inverse, corner),
        right: corner,
      },
      matrices: blockMatrices(),
    },
    {
      at: '(I − (−A)(−G))(−B)',
      claim: {
        hypotheses: [],
        left: beyond(corner, inverse, side),
        right: beyond(a, g, b).negate(),
      },
      matrices: blockMatrices(),
    },
  ];
}

function onTheKernel(): WordIdentity {
  const wt = w.times(t);
  return {
    at: '(z, wt)ᵀM(z, wt)',
    claim: {
      hypotheses: [{ id: 'definition-of-z', text: 'Az = 0', zero: a.times(z) }],
      left: blockForm(z, wt).trace(),
      right: z
        .transpose()
        .times(b, wt)
        .scale(Rational.of(2))
        .plus(wt.transpose().times(d, wt))
        .trace(),
    },
    matrices: blockMatrices().chain((block) => {
      const corner = block['A']!;
      const onto = corner.identityOf(corner.rows).minus(block['G']!.transpose().times(corner));
      return fc
        .tuple(
          rationalMatrix(corner.rows, 1),
          rationalMatrix(block['D']!.rows, 1),
          rationalMatrix(1, 1),
        )
        .map(([any, right, scale]) => ({ ...block, z: onto.times(any), w: right, t: scale }));
    }),
  };
}
