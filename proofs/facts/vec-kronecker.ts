import fc from 'fast-check';
import { rationalMatrix } from '../../properties/arbitraries/index.js';
import { defineClaim, type Equation } from '../../src/claims/index.js';
import {
  type ExactMatrix,
  type Polynomial,
  PolynomialMatrix,
  type Rational,
  RationalMatrix,
} from '../../src/exact/index.js';
import type { Architecture } from '../../src/network/index.js';
import { symbolMatrices } from '../symbol-matrices.js';

interface Operator {
  readonly a: RationalMatrix;
  readonly v: RationalMatrix;
  readonly b: RationalMatrix;
  /** Of the size of AVB. */
  readonly u: RationalMatrix;
}

/**
 * The link between Kronecker products and words: A ⊗ Bᵀ acts on row-major vectors as V ↦ AVB. Both
 * sides expand to Σ A_{ip}V_{pq}B_{qj}; a general proof is this one line, which is not machine-checked,
 * so the grade is for the shapes expanded.
 */
export const vecKronecker = defineClaim<Operator>({
  id: 'vec-kronecker',
  title: 'vec of a product',
  source: { work: 'HJ-topics', number: 'Lemma 4.3.1' },
  statement:
    'vec(AVB) = (Bᵀ ⊗ A) vec V, where vec stacks columns; in row-major order, vec((AVB)ᵀ) = (A ⊗ Bᵀ) vec(Vᵀ); and vec(Uᵀ)ᵀ(A ⊗ Bᵀ)vec(Vᵀ) = tr(UᵀAVB).',
  tex: '$\\operatorname{vec}(AVB) = (B^{\\mathsf T} \\otimes A)\\operatorname{vec} V$; in row-major order, $\\operatorname{vec}((AVB)^{\\mathsf T}) = (A \\otimes B^{\\mathsf T})\\operatorname{vec}(V^{\\mathsf T})$; and $\\operatorname{vec}(U^{\\mathsf T})^{\\mathsf T}(A \\otimes B^{\\mathsf T})\\operatorname{vec}(V^{\\mathsf T}) = \\operatorname{tr}(U^{\\mathsf T}AVB)$.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: [],
  steps: [
    {
      id: 'entries',
      text: 'Every entry of AVB is Σ_{pq} A_{ip}V_{pq}B_{qj}; the Kronecker product has A_{ip}B_{qj} in that row and column',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'identity',
          compares: 'the vectors and the trace, entry by entry, for matrices of symbols',
          key: ({ architecture }) => sizesOf(architecture).join('×'),
          equations: ({ architecture }) => {
            const [p, q, s, t] = sizesOf(architecture);
            const letters = symbolMatrices({ a: [p, q], v: [q, s], b: [s, t], u: [p, t] });
            return forms<PolynomialMatrix, Polynomial>(letters, (value) =>
              PolynomialMatrix.fromRows(letters.a.ring, [[value]]),
            );
          },
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'instances',
      compares: 'the vectors and the trace, for all sizes apart',
      instances: (scope) => (scope.kind === 'random' ? operators(scope.maxWidth) : undefined),
      equations: (letters) =>
        forms<RationalMatrix, Rational>(letters, (value) => RationalMatrix.fromRows([[value]])),
      describe: ({ a, v, b, u }) => ({
        a: a.toStrings(),
        v: v.toStrings(),
        b: b.toStrings(),
        u: u.toStrings(),
      }),
    },
  ],
});

/** Four sizes of a network: d_y, d_1, d_x and the last hidden width. */
const sizesOf = (network: Architecture) =>
  [
    network.outputWidth,
    network.width(1),
    network.inputWidth,
    network.width(network.layerCount - 1),
  ] as const;

function forms<M extends ExactMatrix<M, S>, S>(
  { a, v, b, u }: Readonly<Record<'a' | 'v' | 'b' | 'u', M>>,
  scalar: (value: S) => M,
): Equation<M>[] {
  const product = a.times(v).times(b);
  const rowMajor = (matrix: M) => matrix.transpose().vec();
  return [
    {
      at: 'vec(AVB)',
      left: product.vec(),
      right: b.transpose().kronecker(a).times(v.vec()),
    },
    {
      at: 'vec((AVB)ᵀ)',
      left: rowMajor(product),
      right: a.kronecker(b.transpose()).times(rowMajor(v)),
    },
    {
      at: 'vec(Uᵀ)ᵀ(A ⊗ Bᵀ)vec(Vᵀ)',
      left: rowMajor(u).transpose().times(a.kronecker(b.transpose())).times(rowMajor(v)),
      right: scalar(u.transpose().times(product).trace()),
    },
  ];
}

function operators(maxWidth: number): fc.Arbitrary<Operator> {
  const size = fc.integer({ min: 1, max: maxWidth });
  return fc.tuple(size, size, size, size).chain(([p, q, s, t]) =>
    fc.record({
      a: rationalMatrix(p, q),
      v: rationalMatrix(q, s),
      b: rationalMatrix(s, t),
      u: rationalMatrix(p, t),
    }),
  );
}
