import fc from 'fast-check';
import {
  lowRankMatrix,
  rationalMatrix,
  type WordMatrices,
  wordMatrices,
} from '../../properties/arbitraries/index.js';
import { defineClaim, type Step, type WordIdentity } from '../../src/claims/index.js';
import {
  inverse,
  moorePenrose,
  type RationalMatrix,
  generalisedInverse as someInverse,
} from '../../src/exact/index.js';
import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';

interface Any {
  readonly a: RationalMatrix;
}

const letter = WordPolynomial.letter;
const one = WordPolynomial.identity;

const a = letter('A', 'm', 'n');
const [b, z] = [letter('B', 'm', 'q'), letter('Z', 'n', 'q')];
const g = letter('G', 'n', 'm');
/** AGA = A. */
const definition: WordHypothesis = {
  id: 'definition-of-G',
  text: 'AGA = A',
  zero: a.times(g, a).minus(a),
};

/** AZ = B. */
const solves: WordHypothesis = {
  id: 'given-solution',
  text: 'AZ = B: Z is a solution',
  zero: a.times(z).minus(b),
};

/** Existence of A⁻, what AA⁻ does, and the solutions of AZ = B. */
export const generalisedInverse = defineClaim<Any>({
  id: 'generalised-inverse',
  title: 'Generalised inverses and linear equations',
  source: { work: 'BIG', number: 'chapters 1 and 2, {1}-inverses' },
  statement:
    'Every matrix A has a generalised inverse A⁻, AA⁻A = A. For each of them AA⁻ is idempotent with range R(A), and AZ = B has a solution iff AA⁻B = B; the solutions are then Z = A⁻B + (I − A⁻A)F, F free.',
  tex: 'Every matrix $A$ has a generalised inverse $A^{-}$, $AA^{-}A = A$. For each of them $AA^{-}$ is idempotent with range $R(A)$, and $AZ = B$ has a solution iff $AA^{-}B = B$; the solutions are then $Z = A^{-}B + (I - A^{-}A)F$, $F$ free.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: [
    'a matrix of rank r is a product LR of matrices with r independent columns and rows, for which LᵀL and RRᵀ are invertible',
  ],
  steps: [
    step(
      'existence',
      'With A = LR, LᵀL and RRᵀ invertible, G = Rᵀ(RRᵀ)⁻¹(LᵀL)⁻¹Lᵀ has AGA = A',
      'existence',
      'AGA with A for the G given',
      [existence()],
    ),
    step(
      'projector',
      'AA⁻ is idempotent and leaves the columns of A as they are, and its own are AF for some F: it is a projector with range R(A)',
      'identity',
      '(AG)² with AG and AGA with A',
      [
        from('AG is idempotent', [definition], a.times(g, a, g), a.times(g)),
        from('AG leaves AF as it is', [definition], a.times(g, a), a),
      ],
    ),
    step(
      'solvable',
      'If AZ = B then AA⁻B = B; if AA⁻B = B then A⁻B is a solution',
      'identity',
      'AGB with B for B = AZ, and A(GB) with B',
      solvable(),
    ),
    step(
      'solutions',
      'A(A⁻B + (I − A⁻A)F) = B, and every solution is of this form, with F = Z',
      'identity',
      'A times the form with B, and Z with the form for F = Z',
      solutions(),
    ),
  ],
  conclusion: [
    {
      kind: 'instances',
      compares: 'AA⁻A with A for two generalised inverses, A of every rank',
      instances: (scope) => (scope.kind === 'random' ? anyRank(scope.maxWidth) : undefined),
      equations: ({ a: matrix }) =>
        [someInverse(matrix), moorePenrose(matrix)].map((inverted, index) => ({
          at: index === 0 ? 'a generalised inverse' : 'the Moore–Penrose inverse',
          left: matrix.times(inverted).times(matrix),
          right: matrix,
        })),
      describe: ({ a: matrix }) => ({ a: matrix.toStrings() }),
    },
  ],
});

function step(
  id: string,
  text: string,
  argument: Step<Any>['argument'],
  compares: string,
  identities: readonly WordIdentity[],
): Step<Any> {
  const checks = [{ kind: 'words', compares, identities: () => identities }] as const;
  return { id, text, argument, spends: [], uses: [], checks };
}

function from(
  at: string,
  hypotheses: readonly WordHypothesis[],
  left: WordPolynomial,
  right: WordPolynomial,
): WordIdentity {
  return { at, claim: { hypotheses, left, right }, matrices: solvableEquations() };
}

function existence(): WordIdentity {
  const [l, r] = [letter('L', 'm', 'r'), letter('R', 'r', 'n')];
  const [lInverse, rInverse] = [letter('LL', 'r', 'r'), letter('RR', 'r', 'r')];
  const given = r.transpose().times(rInverse, lInverse, l.transpose());
  return {
    at: 'LRGLR',
    claim: {
      hypotheses: [
        {
          id: 'definition-of-LL',
          text: '(LᵀL)⁻¹LᵀL = I',
          zero: lInverse.times(l.transpose(), l).minus(one('r')),
        },
        {
          id: 'definition-of-RR',
          text: 'RRᵀ(RRᵀ)⁻¹ = I',
          zero: r.times(r.transpose(), rInverse).minus(one('r')),
        },
      ],
      left: l.times(r, given, l, r),
      right: l.times(r),
    },
    matrices: fullRankFactors(),
  };
}

function solvable(): WordIdentity[] {
  const range = { id: 'given-range', text: 'AA⁻B = B', zero: a.times(g, b).minus(b) };
  return [
    from('AGB, if AZ = B', [definition, solves], a.times(g, b), b),
    from('A(GB), if AGB = B', [range], a.times(g.times(b)), b),
  ];
}

function solutions(): WordIdentity[] {
  const f = letter('F', 'n', 'q');
  const form = (free: WordPolynomial) => g.times(b).plus(free.minus(g.times(a, free)));
  return [
    from('A times the form', [definition, solves], a.times(form(f)), b),
    from('every solution', [solves], z, form(z)),
  ];
}

/** A of any rank, G a generalised inverse of it, B = AZ and F free. */
function solvableEquations(): fc.Arbitrary<WordMatrices> {
  return wordMatrices([
    letter('L', 'm', 'r'),
    letter('R', 'r', 'n'),
    letter('Z', 'n', 'q'),
    letter('F', 'n', 'q'),
  ]).map(({ L, R, Z, F }) => {
    const A = L!.times(R!);
    return { A, G: someInverse(A), B: A.times(Z!), Z: Z!, F: F! };
  });
}

/** L = [I; *] and R = [I, *], so that LᵀL and RRᵀ are invertible. */
function fullRankFactors(): fc.Arbitrary<WordMatrices> {
  const size = fc.integer({ min: 1, max: 3 });
  return fc.tuple(size, size, size).chain(([rank, more, beside]) =>
    fc
      .tuple(rationalMatrix(more, rank), rationalMatrix(rank, beside))
      .map(([below, right]): WordMatrices => {
        const identity = below.identityOf(rank);
        const [L, R] = [identity.above(below), identity.beside(right)];
        return {
          L,
          R,
          LL: inverse(L.transpose().times(L)),
          RR: inverse(R.times(R.transpose())),
        };
      }),
  );
}

function anyRank(maxWidth: number): fc.Arbitrary<Any> {
  const size = fc.integer({ min: 1, max: maxWidth });
  return fc
    .tuple(size, size, fc.integer({ min: 0, max: maxWidth }))
    .chain(([rows, columns, r]) =>
      lowRankMatrix(rows, columns, r).map((matrix) => ({ a: matrix })),
    );
}
