import type fc from 'fast-check';
import { type WordMatrices, wordMatrices } from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { generalisedInverse, RationalMatrix } from '../../src/exact/index.js';
import { WordPolynomial } from '../../src/words/index.js';

const letter = WordPolynomial.letter;
const [x, y] = [letter('X', 'n', 'm'), letter('Y', 'p', 'm')];
const [p, best] = [letter('P', 'p', 'n'), letter('Q', 'p', 'n')];
const g = letter('G', 'n', 'n');
const gram = x.times(x.transpose());
const square = (matrix: WordPolynomial) => matrix.times(matrix.transpose()).trace();

/** Least squares: the solutions of QXXᵀ = YXᵀ are the minimisers of ‖PX − Y‖², and there are some. */
export const normalEquations = defineClaim<WordMatrices>({
  id: 'normal-equations',
  title: 'The normal equations of least squares',
  source: { work: 'textbook', number: 'Least squares' },
  statement:
    'For every X, Y the equation QXXᵀ = YXᵀ has a solution; if Q is one, then ‖PX − Y‖² = ‖QX − Y‖² + ‖(P − Q)X‖² for every P, so Q is a minimiser.',
  tex: 'For every $X$, $Y$ the equation $QXX^{\\mathsf T} = YX^{\\mathsf T}$ has a solution; if $Q$ is one, then $\\|PX - Y\\|^2 = \\|QX - Y\\|^2 + \\|(P - Q)X\\|^2$ for every $P$, so $Q$ is a minimiser.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: ['a sum of squares of real numbers is not negative'],
  steps: [
    {
      id: 'solvable',
      text: 'Q = YXᵀ(XXᵀ)⁻ is a solution: YXᵀ(XXᵀ)⁻XXᵀ = YXᵀ, by cancelling a Gram factor',
      argument: 'existence',
      spends: [],
      uses: ['gram-cancellation', 'generalised-inverse'],
      checks: [
        {
          kind: 'words',
          compares: 'YXᵀGXXᵀ with YXᵀ',
          identities: () => [
            {
              at: 'QXXᵀ for Q = YXᵀG',
              claim: {
                hypotheses: [
                  {
                    id: 'definition-of-G',
                    text: 'XXᵀGXXᵀ = XXᵀ',
                    zero: gram.times(g, gram).minus(gram),
                  },
                ],
                left: y.times(x.transpose(), g, gram),
                right: y.times(x.transpose()),
              },
              hints: {
                cancellations: [
                  { a: x.transpose(), b: g.times(gram).minus(WordPolynomial.identity('n')) },
                ],
              },
              matrices: data().map(({ X, Y }): WordMatrices => {
                return { X: X!, Y: Y!, G: generalisedInverse(X!.times(X!.transpose())) };
              }),
            },
          ],
        },
      ],
    },
    {
      id: 'pythagoras',
      text: '‖PX − Y‖² = ‖QX − Y‖² + ‖(P − Q)X‖²: the cross term is tr((QX − Y)Xᵀ(P − Q)ᵀ) = 0',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: '‖PX − Y‖² with the sum, from QXXᵀ = YXᵀ',
          identities: () => [
            {
              at: '‖PX − Y‖²',
              claim: {
                hypotheses: [
                  {
                    id: 'given-solution',
                    text: 'QXXᵀ = YXᵀ: Q is a solution',
                    zero: best.times(gram).minus(y.times(x.transpose())),
                  },
                ],
                left: square(p.times(x).minus(y)),
                right: square(best.times(x).minus(y)).plus(square(p.minus(best).times(x))),
              },
              matrices: data(),
            },
          ],
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'instances',
      compares: '‖PX − Y‖² with the sum, and QXXᵀ with YXᵀ, X of any rank',
      instances: (scope) => (scope.kind === 'random' ? data() : undefined),
      equations: ({ X, Y, P, Q }) => {
        const norm = (matrix: RationalMatrix) =>
          RationalMatrix.fromRows([[matrix.times(matrix.transpose()).trace()]]);
        return [
          {
            at: 'QXXᵀ',
            left: Q!.times(X!).times(X!.transpose()),
            right: Y!.times(X!.transpose()),
          },
          {
            at: '‖PX − Y‖²',
            left: norm(P!.times(X!).minus(Y!)),
            right: norm(Q!.times(X!).minus(Y!)).plus(norm(P!.minus(Q!).times(X!))),
          },
        ];
      },
      describe: (drawn) =>
        Object.fromEntries(
          Object.entries(drawn).map(([name, matrix]) => [name, matrix.toStrings()]),
        ),
    },
  ],
});

/** X and Y free, P free, and Q a solution of the normal equations. */
function data(): fc.Arbitrary<WordMatrices> {
  return wordMatrices([x, y, p]).map(({ X, Y, P }) => {
    const across = X!.transpose();
    return {
      X: X!,
      Y: Y!,
      P: P!,
      Q: Y!.times(across).times(generalisedInverse(X!.times(across))),
    };
  });
}
