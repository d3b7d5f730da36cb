import fc from 'fast-check';
import { rationalMatrix, wordMatrices } from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { RationalMatrix } from '../../src/exact/index.js';
import { WordPolynomial } from '../../src/words/index.js';

interface Pairing {
  readonly n: RationalMatrix;
}

/**
 * A linear function V ↦ tr(NᵀV) determines N: why "the derivative of L along every V is tr(GᵀV)"
 * says that G is the gradient, and why the gradient is zero when the derivatives are.
 */
export const tracePairing = defineClaim<Pairing>({
  id: 'trace-pairing',
  title: 'The trace pairing determines a matrix',
  source: { work: 'textbook', number: 'Trace pairing (Frobenius inner product)' },
  statement:
    'tr(NᵀV) at V = efᵀ is eᵀNf, which for unit vectors e, f is an entry of N. So N = N′ if tr(NᵀV) = tr(N′ᵀV) for every V, and N = 0 if tr(NᵀV) = 0 for every V.',
  tex: '$\\operatorname{tr}(N^{\\mathsf T}V)$ at $V = ef^{\\mathsf T}$ is $e^{\\mathsf T}Nf$, which for unit vectors $e$, $f$ is an entry of $N$. So $\\operatorname{tr}(N^{\\mathsf T}V)$ for every $V$ determines $N$.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: ['the entry (i,j) of N is eᵢᵀNeⱼ'],
  steps: [
    {
      id: 'entries',
      text: 'tr(Nᵀefᵀ) = eᵀNf',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'tr(Nᵀefᵀ) with eᵀNf',
          identities: () => {
            const n = WordPolynomial.letter('N', 'm', 'n');
            const e = WordPolynomial.letter('e', 'm', '1');
            const f = WordPolynomial.letter('f', 'n', '1');
            return [
              {
                at: 'tr(Nᵀefᵀ)',
                claim: {
                  hypotheses: [],
                  left: n.transpose().times(e, f.transpose()).trace(),
                  right: e.transpose().times(n, f).trace(),
                },
                matrices: wordMatrices([n, e, f]),
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
      compares: 'the entries of N with the pairings with all efᵀ',
      instances: (scope) => (scope.kind === 'random' ? anyMatrix(scope.maxWidth) : undefined),
      equations: ({ n }) => [{ at: 'N', left: pairings(n), right: n }],
      describe: ({ n }) => ({ n: n.toStrings() }),
    },
  ],
});

function anyMatrix(maxWidth: number): fc.Arbitrary<Pairing> {
  const size = fc.integer({ min: 1, max: maxWidth });
  return fc
    .tuple(size, size)
    .chain(([rows, columns]) => rationalMatrix(rows, columns).map((n) => ({ n })));
}

/** The matrix of tr(NᵀV) for V = eᵢeⱼᵀ. */
function pairings(n: RationalMatrix): RationalMatrix {
  const unit = (length: number, at: number) =>
    RationalMatrix.fromRows(Array.from({ length }, (_, index) => [index === at ? 1 : 0]));
  return RationalMatrix.fromRows(
    Array.from({ length: n.rows }, (_, i) =>
      Array.from({ length: n.columns }, (__, j) =>
        n
          .transpose()
          .times(unit(n.rows, i).times(unit(n.columns, j).transpose()))
          .trace(),
      ),
    ),
  );
}
