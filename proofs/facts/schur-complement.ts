import { rationalMatrix } from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { generalisedInverse, moorePenrose, semidefiniteness } from '../../src/exact/index.js';
import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';
import {
  blockForm,
  blockLetters,
  blockMatrices,
  blockSemidefinite,
  gramFactorMatrices,
  gramLetters,
  type PsdBlock,
  psdBlock,
  symmetricCorner,
} from './psd-block.js';

const { a, b, d, g } = blockLetters;
const k = WordPolynomial.letter('K', 'p', 'p');
const w = WordPolynomial.letter('w', 'q', '1');
const complement = d.minus(b.transpose().times(g, b));

/** AGB = B, by the range condition. */
const inRange: WordHypothesis = {
  id: 'psd-range',
  text: 'AGB = B',
  zero: a.times(g, b).minus(b),
};
const inRangeToo: WordHypothesis = { ...inRange, zero: a.times(k, b).minus(b) };

/** [[A, B], [Bᵀ, D]] ⪰ 0 ⇒ D − BᵀA⁻B ⪰ 0. */
export const schurComplement = defineClaim<PsdBlock>({
  id: 'schur-complement',
  title: 'Generalised Schur complement',
  source: { work: 'textbook', number: 'Albert 1969; Boyd & Vandenberghe 2004, A.5.5' },
  statement:
    'If M = [[A, B], [Bᵀ, D]] is positive semidefinite, then D − BᵀA⁻B is symmetric, the same for every generalised inverse A⁻ of A, and positive semidefinite.',
  tex: 'If $M=\\begin{pmatrix}A&B\\\\B^{\\mathsf T}&D\\end{pmatrix}$ is positive semidefinite, then $D-B^{\\mathsf T}A^{-}B$ is symmetric, the same for every generalised inverse $A^{-}$ of $A$, and positive semidefinite.',
  hypotheses: [blockSemidefinite],
  dataHypotheses: [],
  restsOn: [],
  steps: [
    {
      id: 'well-defined',
      text: 'By the range condition AA⁻B = B; so BᵀA⁻B is symmetric and does not depend on the A⁻ taken',
      argument: 'substitution',
      spends: [blockSemidefinite.id],
      uses: ['psd-range'],
      checks: [
        {
          kind: 'words',
          compares: 'BᵀGB with its transpose, and with BᵀKB for another generalised inverse K',
          identities: () => [
            {
              at: 'BᵀGB',
              claim: {
                hypotheses: [symmetricCorner, inRange],
                left: b.transpose().times(g, b),
                right: b.transpose().times(g.transpose(), b),
              },
              matrices: blockMatrices(),
            },
            {
              at: 'BᵀKB',
              claim: {
                hypotheses: [symmetricCorner, inRange, inRangeToo],
                left: b.transpose().times(g, b),
                right: b.transpose().times(k, b),
              },
              matrices: blockMatrices().map((block) => ({
                ...block,
                K: moorePenrose(block['A']!),
              })),
            },
          ],
        },
      ],
    },
    {
      id: 'value',
      text: '(−A⁻Bw, w)ᵀM(−A⁻Bw, w) = wᵀ(D − BᵀA⁻B)w, which is therefore never negative',
      argument: 'identity',
      spends: [blockSemidefinite.id],
      uses: ['psd-range'],
      checks: [
        {
          kind: 'words',
          compares: 'the quadratic form of M at (−GBw, w) with that of D − BᵀGB at w',
          identities: () => [
            {
              at: '(−GBw, w)ᵀM(−GBw, w)',
              claim: {
                hypotheses: [symmetricCorner, inRange],
                left: blockForm(g.times(b, w).negate(), w),
                right: w.transpose().times(complement, w),
              },
              matrices: blockMatrices().chain((block) =>
                rationalMatrix(block['D']!.rows, 1).map((drawn) => ({ ...block, w: drawn })),
              ),
            },
          ],
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'words',
      compares: 'D − BᵀGB with ((I − Π)F2)ᵀ(I − Π)F2 for M = FᵀF, F = [F1, F2], Π = F1GF1ᵀ',
      identities: () => {
        const { f1, f2, inverse, cancellation } = gramLetters;
        const rest = f2.minus(f1.times(g, f1.transpose(), f2));
        return [
          {
            at: 'D − BᵀGB',
            claim: {
              hypotheses: [inverse],
              left: f2
                .transpose()
                .times(f2)
                .minus(f2.transpose().times(f1, g, f1.transpose(), f2)),
              right: rest.transpose().times(rest),
            },
            hints: { cancellations: [cancellation] },
            matrices: gramFactorMatrices(),
          },
        ];
      },
    },
    {
      kind: 'decisions',
      compares: 'the inertia of D − BᵀA⁻B, for two generalised inverses',
      instances: (scope) => (scope.kind === 'random' ? psdBlock(scope.maxWidth) : undefined),
      violation: (block) => {
        for (const inverse of [generalisedInverse(block.a), moorePenrose(block.a)]) {
          const schur = block.d.minus(block.b.transpose().times(inverse).times(block.b));
          const { negative } = semidefiniteness(schur).inertia;
          if (negative > 0)
            return {
              at: 'D − BᵀA⁻B',
              found: `${negative} negative eigenvalues`,
              expected: 'none',
            };
        }
        return undefined;
      },
      describe: (block) => ({
        a: block.a.toStrings(),
        b: block.b.toStrings(),
        d: block.d.toStrings(),
      }),
    },
  ],
});
