import fc from 'fast-check';
import {
  orthogonalMatrix,
  orthogonalProjector,
  wordMatrices,
} from '../../properties/arbitraries/index.js';
import {
  defineClaim,
  type Equation,
  type Hypothesis,
  type WordIdentity,
} from '../../src/claims/index.js';
import { Rational, RationalMatrix, rank } from '../../src/exact/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import { projectorLetters } from './projector-letters.js';

/** A symmetric matrix UΛUᵀ with known spectrum, and an orthogonal projector. */
interface SpectrumAndProjector {
  readonly u: RationalMatrix;
  /** λ_1 ≥ λ_2 ≥ …. */
  readonly eigenvalues: readonly Rational[];
  readonly projector: RationalMatrix;
}

const symmetric: Hypothesis<SpectrumAndProjector> = {
  id: 'symmetric',
  text: 'Σ = Σᵀ',
  decide: (instance) => sigmaOf(instance).isSymmetric(),
};
const orthogonalProjection: Hypothesis<SpectrumAndProjector> = {
  id: 'orthogonal-projector',
  text: 'Π = Πᵀ = Π²',
  decide: ({ projector }) =>
    projector.isSymmetric() && projector.times(projector).equals(projector),
};

/** tr(ΠΣ) ≤ λ_1 + … + λ_r: the part of Eckart–Young that is about eigenvalues. */
export const kyFan = defineClaim<SpectrumAndProjector>({
  id: 'ky-fan',
  title: 'Ky Fan’s inequality for projectors',
  source: { work: 'textbook', number: 'Ky Fan 1949' },
  statement:
    'For a symmetric Σ with eigenvalues λ_1 ≥ λ_2 ≥ ⋯ and an orthogonal projector Π of rank r, tr(ΠΣ) ≤ λ_1 + ⋯ + λ_r, with equality for Π = U_rU_rᵀ.',
  tex: 'For a symmetric $\\Sigma$ with eigenvalues $\\lambda_1 \\ge \\lambda_2 \\ge \\cdots$ and an orthogonal projector $\\Pi$ of rank $r$, $\\operatorname{tr}(\\Pi\\Sigma) \\le \\lambda_1 + \\cdots + \\lambda_r$, with equality for $\\Pi = U_rU_r^{\\mathsf T}$.',
  hypotheses: [symmetric, orthogonalProjection],
  dataHypotheses: [],
  restsOn: [
    'a symmetric matrix has an orthonormal basis of eigenvectors',
    'the trace of a projector is its rank',
  ],
  steps: [
    {
      id: 'weights',
      text: 'tr(ΠΣ) = Σ_i w_iλ_i with w_i = u_iᵀΠu_i = ‖Πu_i‖² ≥ 0 and 1 − w_i = ‖(I − Π)u_i‖² ≥ 0',
      argument: 'identity',
      spends: [symmetric.id, orthogonalProjection.id],
      uses: [],
      checks: [
        { kind: 'words', compares: 'uᵀΠu and uᵀu − uᵀΠu with squares', identities: weightsInWords },
      ],
    },
    {
      id: 'exchange',
      text: 'Σ_i w_i = tr Π = r, so λ_1 + ⋯ + λ_r − Σ_i w_iλ_i = Σ_{i≤r} (1 − w_i)(λ_i − λ_r) + Σ_{i>r} w_i(λ_r − λ_i) ≥ 0',
      argument: 'identity',
      spends: [symmetric.id, orthogonalProjection.id],
      uses: [],
      checks: [
        {
          kind: 'instances',
          compares: 'the difference with the sum of terms that are not negative',
          instances: (scope) => (scope.kind === 'random' ? spectra(scope.maxWidth) : undefined),
          equations: exchange,
          describe,
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'decisions',
      compares: 'tr(ΠΣ) with λ_1 + ⋯ + λ_r',
      instances: (scope) => (scope.kind === 'random' ? spectra(scope.maxWidth) : undefined),
      violation: (instance) => {
        const { traced, top } = sums(instance);
        return traced.compare(top) <= 0
          ? undefined
          : { at: 'tr(ΠΣ)', found: `${traced}`, expected: `at most ${top}` };
      },
      describe,
    },
  ],
});

function weightsInWords(): readonly WordIdentity[] {
  const { pi, projector } = projectorLetters('dy', orthogonalProjection.id);
  const u = WordPolynomial.letter('u', 'dy', '1');
  const one = WordPolynomial.identity('dy');
  const square = (a: WordPolynomial) => a.transpose().times(a);
  const matrices = wordMatrices([u]).chain((drawn) =>
    fc
      .integer({ min: 0, max: 3 })
      .chain((r) =>
        orthogonalProjector(drawn['u']!.rows, r).map((value) => ({ ...drawn, Pi: value })),
      ),
  );
  return [
    {
      at: 'uᵀΠu = ‖Πu‖²',
      claim: {
        hypotheses: projector,
        left: u.transpose().times(pi, u),
        right: square(pi.times(u)),
      },
      matrices,
    },
    {
      at: 'uᵀu − uᵀΠu = ‖(I − Π)u‖²',
      claim: {
        hypotheses: projector,
        left: square(u).minus(u.transpose().times(pi, u)),
        right: square(one.minus(pi).times(u)),
      },
      matrices,
    },
  ];
}

const sigmaOf = ({ u, eigenvalues }: SpectrumAndProjector) =>
  u.times(RationalMatrix.diagonal([...eigenvalues])).times(u.transpose());

function sums(instance: SpectrumAndProjector) {
  const { eigenvalues, projector } = instance;
  const r = rank(projector);
  const sum = (values: readonly Rational[]) =>
    values.reduce((total, next) => total.plus(next), Rational.ZERO);
  const sigma = sigmaOf(instance);
  return { r, sum, traced: projector.times(sigma).trace(), top: sum(eigenvalues.slice(0, r)) };
}

function exchange(instance: SpectrumAndProjector): Equation<RationalMatrix>[] {
  const { r, sum, traced, top } = sums(instance);
  const { u, eigenvalues, projector } = instance;
  if (r === 0) return [{ at: 'tr(ΠΣ)', left: number(traced), right: number(Rational.ZERO) }];
  const weights = u.transpose().times(projector).times(u);
  const level = eigenvalues[r - 1]!;
  const terms = eigenvalues.map((value, i) => {
    const w = weights.at(i, i);
    return i < r ? Rational.ONE.minus(w).times(value.minus(level)) : w.times(level.minus(value));
  });
  return [{ at: 'the difference', left: number(top.minus(traced)), right: number(sum(terms)) }];
}

const number = (value: Rational) => RationalMatrix.fromRows([[value]]);

function spectra(maxWidth: number): fc.Arbitrary<SpectrumAndProjector> {
  return fc
    .tuple(fc.integer({ min: 1, max: maxWidth }), fc.integer({ min: 0, max: maxWidth }))
    .chain(([n, r]) =>
      fc
        .tuple(
          orthogonalMatrix(n),
          fc.array(fc.integer({ min: -3, max: 6 }), { minLength: n, maxLength: n }),
          orthogonalProjector(n, r),
        )
        .map(([u, values, projector]) => ({
          u,
          eigenvalues: [...values].sort((a, b) => b - a).map((value) => Rational.of(value)),
          projector,
        })),
    );
}

function describe({ u, eigenvalues, projector }: SpectrumAndProjector): unknown {
  return {
    u: u.toStrings(),
    eigenvalues: eigenvalues.map(String),
    projector: projector.toStrings(),
  };
}
