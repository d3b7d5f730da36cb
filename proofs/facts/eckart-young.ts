import fc from 'fast-check';
import {
  drawnSizes,
  lowRankMatrix,
  orthogonalMatrix,
  orthogonalProjector,
  rationalMatrix,
  wordData,
} from '../../properties/arbitraries/index.js';
import { defineClaim, type Hypothesis, type WordIdentity } from '../../src/claims/index.js';
import { inverse, Rational, RationalMatrix, rank } from '../../src/exact/index.js';
import { momentsOf } from '../../src/network/index.js';
import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';
import { DATA_ASSUMPTIONS } from '../kawaguchi-2016/assumptions.js';
import { lossInMoments, outerHypotheses, outerLetters } from '../kawaguchi-2016/word-letters.js';
import { projectorLetters } from './projector-letters.js';

/** Data whose Σ has the spectrum given, and a prediction of rank at most r. */
interface FitOfRank {
  readonly x: RationalMatrix;
  readonly y: RationalMatrix;
  /** λ_1 ≥ λ_2 ≥ … of Σ. */
  readonly eigenvalues: readonly Rational[];
  /** U, its columns in the same order. */
  readonly u: RationalMatrix;
  readonly r: number;
  readonly p: RationalMatrix;
}

const xxtFullRank: Hypothesis<FitOfRank> = {
  id: DATA_ASSUMPTIONS.xxtFullRank.atPoint.id,
  text: DATA_ASSUMPTIONS.xxtFullRank.atPoint.text,
  decide: ({ x }) => rank(x) === x.rows,
};

/** The best fit of rank at most r, in the metric of Σ_XX. */
export const eckartYoung = defineClaim<FitOfRank>({
  id: 'eckart-young',
  title: 'The best fit of bounded rank',
  source: { work: 'textbook', number: 'Eckart & Young 1936, for least squares' },
  statement:
    'If XXᵀ is invertible, every P of rank at most r has ½‖PX − Y‖² ≥ ½(tr Σ_YY − λ_1 − ⋯ − λ_r), λ_i the eigenvalues of Σ, largest first; P = U_rU_rᵀP* attains it, and P = P* when r ≥ d_y.',
  tex: 'If $XX^{\\mathsf T}$ is invertible, every $P$ of rank at most $r$ has $\\tfrac12\\|PX - Y\\|^2 \\ge \\tfrac12(\\operatorname{tr}\\Sigma_{YY} - \\lambda_1 - \\cdots - \\lambda_r)$, $\\lambda_i$ the eigenvalues of $\\Sigma$, largest first; $P = U_rU_r^{\\mathsf T}P^*$ attains it, and $P = P^*$ when $r \\ge d_y$.',
  hypotheses: [xxtFullRank],
  dataHypotheses: [],
  restsOn: ['the trace of a product of two positive semidefinite matrices is not negative'],
  steps: [
    {
      id: 'decompose',
      text: '½‖PX − Y‖² = ½‖P*X − Y‖² + ½‖(P − P*)X‖², the first part being ½(tr Σ_YY − tr Σ)',
      argument: 'identity',
      spends: [xxtFullRank.id],
      uses: ['normal-equations'],
      checks: [
        {
          kind: 'words',
          compares: 'the loss at P with the value at P* and the distance',
          identities: () => [fitIdentity('decompose')],
        },
      ],
    },
    {
      id: 'project',
      text: 'Let Π be the projector on R(P), so ΠP = P. Then ‖(P − P*)X‖² = ‖(P − ΠP*)X‖² + tr Σ − tr(ΠΣ)',
      argument: 'identity',
      spends: [xxtFullRank.id],
      uses: ['range-projector'],
      checks: [
        {
          kind: 'words',
          compares: 'the distance with its two parts',
          identities: () => [fitIdentity('project')],
        },
      ],
    },
    {
      id: 'bound',
      text: 'tr(ΠΣ) ≤ λ_1 + ⋯ + λ_r, because rank Π ≤ r and Σ ⪰ 0',
      argument: 'textbook fact',
      spends: [],
      uses: ['ky-fan'],
      checks: [
        {
          kind: 'decisions',
          compares: 'the loss at matrices of rank at most r with the bound',
          instances: (scope) => (scope.kind === 'random' ? fits(scope.maxWidth) : undefined),
          violation: (instance) => {
            const [found, least] = [lossAt(instance, instance.p), bound(instance)];
            return found.compare(least) >= 0
              ? undefined
              : { at: 'P', found: `${found}`, expected: `at least ${least}` };
          },
          describe,
        },
      ],
    },
    {
      id: 'attained',
      text: '½‖ΠP*X − Y‖² = ½(tr Σ_YY − tr(ΠΣ)) for every orthogonal projector Π; for U_rU_rᵀ the trace is λ_1 + ⋯ + λ_r',
      argument: 'identity',
      spends: [xxtFullRank.id],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'the loss at ΠP* with ½(tr Σ_YY − tr(ΠΣ))',
          identities: () => [fitIdentity('attained')],
        },
        {
          kind: 'instances',
          compares: 'the loss at U_rU_rᵀP* with the bound',
          instances: (scope) => (scope.kind === 'random' ? fits(scope.maxWidth) : undefined),
          equations: (instance) => {
            const { u, x, y, r } = instance;
            const { xx, yx } = momentsOf(x, y);
            const leading = u.submatrix(indices(u.rows), indices(Math.min(r, u.columns)));
            const best = leading.times(leading.transpose()).times(yx).times(inverse(xx));
            const [left, right] = [lossAt(instance, best), bound(instance)].map((value) =>
              RationalMatrix.fromRows([[value]]),
            );
            return [{ at: 'L(U_rU_rᵀP*)', left: left!, right: right! }];
          },
          describe,
        },
      ],
    },
  ],
  conclusion: [],
});

/** The identities of the proof, in letters of their own for P and Π. */
function fitIdentity(which: 'decompose' | 'project' | 'attained'): WordIdentity {
  const letters = outerLetters();
  const { pstar, sigma, yy, xx } = letters;
  const { pi, projector } = projectorLetters(
    'dy',
    which === 'project' ? 'range-projector' : 'definition-of-Pi',
  );
  const p = WordPolynomial.letter('P', 'dy', 'dx');
  const { symmetric, sigma: definitionOfSigma } = outerHypotheses(letters);
  const normal: WordHypothesis = {
    id: xxtFullRank.id,
    text: 'P*Σ_XX = Σ_YX, P* = Σ_YXΣ_XX⁻¹',
    zero: pstar.times(xx).minus(letters.yx),
  };
  const data = [symmetric, definitionOfSigma, normal];
  const size = (a: WordPolynomial) => a.times(xx, a.transpose()).trace();
  const half = Rational.of(1, 2);
  const matrices = drawnSizes().chain((sizes) =>
    fc
      .tuple(
        wordData(sizes),
        orthogonalProjector(sizes.dy, sizes.dy - 1),
        rationalMatrix(sizes.dy, sizes.dx),
      )
      .map(([drawn, value, free]) => ({
        Sxx: drawn['Sxx']!,
        Syx: drawn['Syx']!,
        Syy: drawn['Syy']!,
        Pstar: drawn['Pstar']!,
        Sigma: drawn['Sigma']!,
        Pi: value,
        P: which === 'project' ? value.times(free) : free,
      })),
  );
  switch (which) {
    case 'decompose':
      return {
        at: 'the loss at P',
        claim: {
          hypotheses: data,
          left: lossInMoments(p, letters),
          right: yy
            .trace()
            .minus(sigma.trace())
            .plus(size(p.minus(pstar)))
            .scale(half),
        },
        matrices,
      };
    case 'project':
      return {
        at: 'the distance from P to P*',
        claim: {
          hypotheses: [
            ...data,
            ...projector,
            { id: 'range-projector', text: 'ΠP = P', zero: pi.times(p).minus(p) },
          ],
          left: size(p.minus(pstar)),
          right: size(p.minus(pi.times(pstar)))
            .plus(sigma.trace())
            .minus(pi.times(sigma).trace()),
        },
        matrices,
      };
    case 'attained':
      return {
        at: 'the loss at ΠP*',
        claim: {
          hypotheses: [...data, ...projector],
          left: lossInMoments(pi.times(pstar), letters),
          right: yy.trace().minus(pi.times(sigma).trace()).scale(half),
        },
        matrices,
      };
  }
}

const indices = (length: number) => Array.from({ length }, (_, index) => index);

function lossAt({ x, y }: FitOfRank, p: RationalMatrix): Rational {
  const error = p.times(x).minus(y);
  return error.times(error.transpose()).trace().times(Rational.of(1, 2));
}

function bound({ y, eigenvalues, r }: FitOfRank): Rational {
  const fitted = eigenvalues.slice(0, r).reduce((sum, next) => sum.plus(next), Rational.ZERO);
  return y.times(y.transpose()).trace().minus(fitted).times(Rational.of(1, 2));
}

/** Y = U diag(s)Vᵀ on X = T, so that Σ = U diag(s²)Uᵀ; ties and zeros among the s too. */
function fits(maxWidth: number): fc.Arbitrary<FitOfRank> {
  const size = fc.integer({ min: 1, max: maxWidth });
  return fc.tuple(size, size, fc.integer({ min: 0, max: maxWidth })).chain(([dx, dy, r]) =>
    fc
      .tuple(
        orthogonalMatrix(dy),
        orthogonalMatrix(dx),
        wordData({ dx, dy }),
        fc.array(fc.integer({ min: 0, max: 3 }), {
          minLength: Math.min(dx, dy),
          maxLength: Math.min(dx, dy),
        }),
        lowRankMatrix(dy, dx, r),
      )
      .map(([u, v, drawn, values, p]) => {
        const metric = drawn['Sxx']!;
        const s = [...values].sort((a, b) => b - a).map((value) => Rational.of(value));
        const zero = RationalMatrix.zero;
        const middle = RationalMatrix.diagonal(s)
          .beside(zero(s.length, dx - s.length))
          .above(zero(dy - s.length, dx));
        const padded = [...s, ...Array.from({ length: dy - s.length }, () => Rational.ZERO)];
        return {
          x: metric,
          y: u.times(middle).times(v.transpose()),
          u,
          eigenvalues: padded.map((value) => value.times(value)),
          r,
          p,
        };
      }),
  );
}

function describe({ x, y, r, p }: FitOfRank): unknown {
  return { x: x.toStrings(), y: y.toStrings(), r, p: p.toStrings() };
}
