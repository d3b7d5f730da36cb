import fc from 'fast-check';
import { lowRankMatrix, type WordMatrices } from '../../properties/arbitraries/index.js';
import { defineClaim, type Step, type WordIdentity } from '../../src/claims/index.js';
import { generalisedInverse, moorePenrose, type RationalMatrix } from '../../src/exact/index.js';
import { WordPolynomial } from '../../src/words/index.js';

interface Factor {
  readonly c: RationalMatrix;
}

const letter = WordPolynomial.letter;
const c = letter('C', 'm', 'n');
const gram = c.transpose().times(c);
const [g, other] = [letter('G', 'n', 'n'), letter('K', 'n', 'n')];
const inverts = (name: string, by: WordPolynomial) => ({
  id: `definition-of-${name}`,
  text: `CᵀC ${name} CᵀC = CᵀC`,
  zero: gram.times(by, gram).minus(gram),
});
const keeps = (by: WordPolynomial) => ({
  a: c,
  b: by.times(gram).minus(WordPolynomial.identity('n')),
});
const projector = c.times(g, c.transpose());

/** Π = C(CᵀC)⁻Cᵀ is the orthogonal projector on R(C), whichever generalised inverse is taken. */
export const rangeProjector = defineClaim<Factor>({
  id: 'range-projector',
  title: 'The projector on a range',
  source: { work: 'BIG', number: 'chapter 2, orthogonal projectors' },
  statement:
    'Π = C(CᵀC)⁻Cᵀ satisfies ΠC = C, Π² = Π, Πᵀ = Π, and is the same for every generalised inverse: the orthogonal projector on R(C).',
  tex: '$\\Pi = C(C^{\\mathsf T}C)^{-}C^{\\mathsf T}$ satisfies $\\Pi C = C$, $\\Pi^2 = \\Pi$, $\\Pi^{\\mathsf T} = \\Pi$, and is the same for every generalised inverse: the orthogonal projector on $R(C)$.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: [],
  steps: [
    step('range', 'ΠC = C, by cancelling the Gram factor in CᵀC((CᵀC)⁻CᵀC − I) = 0', [
      identity('ΠC', projector.times(c), c),
    ]),
    step('idempotent', 'Π² = Π', [identity('Π²', projector.times(projector), projector)]),
    step('symmetric', 'Πᵀ = Π, though (CᵀC)⁻ need not be symmetric', [
      identity('Πᵀ', projector.transpose(), projector),
    ]),
    step('unique', 'A second generalised inverse gives the same Π', [
      {
        at: 'CGCᵀ − CKCᵀ',
        claim: {
          hypotheses: [inverts('G', g), inverts('K', other)],
          left: projector,
          right: c.times(other, c.transpose()),
        },
        hints: { cancellations: [keeps(g), keeps(other)] },
        matrices: factors(3).map(({ c: C }): WordMatrices => {
          const square = C.transpose().times(C);
          return { C, G: generalisedInverse(square), K: moorePenrose(square) };
        }),
      },
    ]),
  ],
  conclusion: [
    {
      kind: 'instances',
      compares: 'Π from two generalised inverses with CC⁺, C of every rank',
      instances: (scope) => (scope.kind === 'random' ? factors(scope.maxWidth) : undefined),
      equations: ({ c: matrix }) => {
        const square = matrix.transpose().times(matrix);
        return [generalisedInverse(square), moorePenrose(square)].map((inverted) => ({
          at: 'Π',
          left: matrix.times(inverted).times(matrix.transpose()),
          right: matrix.times(moorePenrose(matrix)),
        }));
      },
      describe: ({ c: matrix }) => ({ c: matrix.toStrings() }),
    },
  ],
});

function step(id: string, text: string, identities: readonly WordIdentity[]): Step<Factor> {
  return {
    id,
    text,
    argument: 'identity',
    spends: [],
    uses: ['gram-cancellation'],
    checks: [{ kind: 'words', compares: text, identities: () => identities }],
  };
}

function identity(at: string, left: WordPolynomial, right: WordPolynomial): WordIdentity {
  return {
    at,
    claim: { hypotheses: [inverts('G', g)], left, right },
    hints: { cancellations: [keeps(g)] },
    matrices: factors(3).map(
      ({ c: C }): WordMatrices => ({ C, G: generalisedInverse(C.transpose().times(C)) }),
    ),
  };
}

function factors(maxWidth: number): fc.Arbitrary<Factor> {
  const size = fc.integer({ min: 1, max: maxWidth });
  return fc
    .tuple(size, size, fc.integer({ min: 0, max: maxWidth }))
    .chain(([rows, columns, r]) => lowRankMatrix(rows, columns, r).map((drawn) => ({ c: drawn })));
}
