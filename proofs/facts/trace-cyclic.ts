import fc from 'fast-check';
import { rationalMatrix } from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { PolynomialMatrix, type Rational, RationalMatrix } from '../../src/exact/index.js';
import { symbolMatrices } from '../symbol-matrices.js';

interface Factors {
  readonly a: RationalMatrix;
  readonly b: RationalMatrix;
}

/**
 * tr(AB) = tr(BA) and tr(Aᵀ) = tr(A): the normal form of words under a trace. The kernel has it built
 * in, so it cannot be proved by words here; it is expanded and decided.
 */
export const traceCyclic = defineClaim<Factors>({
  id: 'trace-cyclic',
  title: 'The trace is cyclic',
  source: { work: 'textbook', number: 'Trace of a product' },
  statement: 'tr(AB) = tr(BA) = Σ_{ij} A_{ij}B_{ji} and tr(Cᵀ) = tr(C).',
  tex: '$\\operatorname{tr}(AB) = \\operatorname{tr}(BA) = \\sum_{ij} A_{ij}B_{ji}$ and $\\operatorname{tr}(C^{\\mathsf T}) = \\operatorname{tr}(C)$.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: [],
  steps: [
    {
      id: 'entries',
      text: 'Both products have the trace Σ_{ij} A_{ij}B_{ji}; a matrix and its transpose have one diagonal',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'identity',
          compares: 'tr(AB), tr(BA), tr((AB)ᵀ) with Σ_{ij} A_{ij}B_{ji}',
          key: ({ architecture }) => `${architecture.outputWidth}×${architecture.width(1)}`,
          equations: ({ architecture }) => {
            const [rows, columns] = [architecture.outputWidth, architecture.width(1)];
            const { a, b } = symbolMatrices({ a: [rows, columns], b: [columns, rows] });
            const scalar = (value: ReturnType<typeof a.trace>) =>
              PolynomialMatrix.fromRows(a.ring, [[value]]);
            const sum = a.transpose().vec().transpose().times(b.vec());
            return [
              { at: 'tr(AB)', left: scalar(a.times(b).trace()), right: sum },
              { at: 'tr(BA)', left: scalar(b.times(a).trace()), right: sum },
              { at: 'tr((AB)ᵀ)', left: scalar(a.times(b).transpose().trace()), right: sum },
            ];
          },
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'instances',
      compares: 'tr(AB) with tr(BA) and tr((AB)ᵀ)',
      instances: (scope) => (scope.kind === 'random' ? factors(scope.maxWidth) : undefined),
      equations: ({ a, b }) => [
        { at: 'tr(BA)', left: number(a.times(b).trace()), right: number(b.times(a).trace()) },
        {
          at: 'tr((AB)ᵀ)',
          left: number(a.times(b).trace()),
          right: number(b.transpose().times(a.transpose()).trace()),
        },
      ],
      describe: ({ a, b }) => ({ a: a.toStrings(), b: b.toStrings() }),
    },
  ],
});

const number = (value: Rational) => RationalMatrix.fromRows([[value]]);

function factors(maxWidth: number): fc.Arbitrary<Factors> {
  const size = fc.integer({ min: 1, max: maxWidth });
  return fc
    .tuple(size, size)
    .chain(([rows, columns]) =>
      fc.record({ a: rationalMatrix(rows, columns), b: rationalMatrix(columns, rows) }),
    );
}
