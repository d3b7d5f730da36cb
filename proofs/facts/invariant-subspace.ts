import fc from 'fast-check';
import { defineClaim, type WordIdentity } from '../../src/claims/index.js';
import { Rational, RationalMatrix, rank } from '../../src/exact/index.js';
import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';
import {
  anyProjector,
  commuting,
  distinct,
  type Projected,
  parts,
  projector,
  properSpectra,
  spectra,
} from './projected.js';

const letter = WordPolynomial.letter;
const [sigma, pi] = [letter('Sigma', 'n', 'n'), letter('Pi', 'n', 'n')];
const [ui, uj] = [letter('ui', 'n', '1'), letter('uj', 'n', '1')];
const [li, lj, s] = [letter('li', '1', '1'), letter('lj', '1', '1'), letter('s', '1', '1')];
const others = letter('V', 'n', 'q');
const [us, uq] = [letter('US', 'n', 'r'), letter('UQ', 'n', 'q')];
const one = WordPolynomial.identity('1');
const whole = WordPolynomial.identity('n');

const named = (id: string, text: string, zero: WordPolynomial): WordHypothesis => ({
  id,
  text,
  zero,
});
const symmetricSigma = named(distinct.id, 'Σ = Σᵀ', sigma.minus(sigma.transpose()));
const idempotent = named(projector.id, 'Π² = Π', pi.times(pi).minus(pi));
const commutes = named(commuting.id, 'ΠΣ = ΣΠ', pi.times(sigma).minus(sigma.times(pi)));

/** Σ = UΛUᵀ and U orthogonal, as the statement has it. */
const [SPECTRUM, ORTHOGONAL] = ['given-spectrum', 'given-orthogonal'];

/** Π = Πᵀ = Π² commuting with Σ of distinct eigenvalues is U_SU_Sᵀ. */
export const invariantSubspace = defineClaim<Projected>({
  id: 'invariant-subspace',
  title: 'Projectors that commute with a matrix of simple spectrum',
  source: { work: 'HJ', number: 'sections 1.3 and 2.5' },
  statement:
    'Let Σ = UΛUᵀ with U orthogonal and distinct eigenvalues, and Π = Πᵀ = Π² with ΠΣ = ΣΠ. Then Π = U_SU_Sᵀ, where S is the set of eigenvectors with Πu = u, and |S| = rank Π.',
  tex: 'Let $\\Sigma=U\\Lambda U^{\\mathsf T}$ with $U$ orthogonal and distinct eigenvalues, and $\\Pi=\\Pi^{\\mathsf T}=\\Pi^2$ with $\\Pi\\Sigma=\\Sigma\\Pi$. Then $\\Pi=U_SU_S^{\\mathsf T}$ for a set $S$ of $\\operatorname{rank}\\Pi$ eigenvectors.',
  hypotheses: [distinct, projector, commuting],
  dataHypotheses: [],
  restsOn: [
    'a real symmetric matrix has an orthonormal basis of eigenvectors (spectral theorem)',
    'a real number c with c² = c is 0 or 1',
    'a 1 × 1 matrix is symmetric, and two of them commute',
    'the identity with r rows has rank r',
  ],
  steps: [
    {
      id: 'off-diagonal',
      text: 'For i ≠ j: λ_i u_iᵀΠu_j = u_iᵀΣΠu_j = u_iᵀΠΣu_j = u_iᵀΠu_j λ_j, and λ_i − λ_j has an inverse s; so u_iᵀΠu_j = 0',
      argument: 'identity',
      spends: [distinct.id, commuting.id],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'u_iᵀΠu_j with 0',
          identities: () => [offDiagonal()],
        },
      ],
    },
    {
      id: 'zero-or-one',
      text: 'With V the other eigenvectors, u_iu_iᵀ + VVᵀ = I and VᵀΠu_i = 0: so Πu_i = u_ic with c = u_iᵀΠu_i, and Π² = Π gives c² = c: Πu_i is u_i or 0',
      argument: 'case split',
      spends: [projector.id],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'Πu_i with u_ic, and c² with c, for c = u_iᵀΠu_i',
          identities: onEigenvector,
        },
      ],
    },
    {
      id: 'sum',
      text: 'With S the i for which it is u_i and Q the others: Π = Π(U_SU_Sᵀ + U_QU_Qᵀ) = U_SU_Sᵀ',
      argument: 'substitution',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'Π with U_SU_Sᵀ',
          identities: () => [
            {
              at: 'Π',
              claim: {
                hypotheses: [
                  named(
                    ORTHOGONAL,
                    'U_SU_Sᵀ + U_QU_Qᵀ = I, U orthogonal',
                    us.times(us.transpose()).plus(uq.times(uq.transpose())).minus(whole),
                  ),
                  named('zero-or-one', 'ΠU_S = U_S', pi.times(us).minus(us)),
                  named('zero-or-one', 'ΠU_Q = 0', pi.times(uq)),
                ],
                left: pi,
                right: us.times(us.transpose()),
              },
              matrices: properSpectra(3).map(({ pi: projection, ...rest }) => ({
                Pi: projection,
                ...parts(rest.eigenvectors, projection),
              })),
            },
          ],
        },
      ],
    },
    {
      id: 'rank',
      text: 'U_Sᵀ(U_SU_Sᵀ)U_S = I has rank |S|, so rank U_SU_Sᵀ ≥ |S|; it is at most the number of columns of U_S',
      argument: 'substitution',
      spends: [],
      uses: ['rank-of-products'],
      checks: [
        {
          kind: 'words',
          compares: 'U_Sᵀ(U_SU_Sᵀ)U_S with I',
          identities: () => [
            {
              at: 'U_SᵀU_SU_SᵀU_S',
              claim: {
                hypotheses: [
                  named(
                    ORTHOGONAL,
                    'U_SᵀU_S = I, U orthogonal',
                    us.transpose().times(us).minus(WordPolynomial.identity('r')),
                  ),
                ],
                left: us.transpose().times(us, us.transpose(), us),
                right: WordPolynomial.identity('r'),
              },
              matrices: spectra(3).map(({ eigenvectors }) => ({ US: eigenvectors })),
            },
          ],
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'decisions',
      compares: 'Πu with u and with 0, for every eigenvector u, and |S| with rank Π',
      instances: (scope) =>
        scope.kind === 'random'
          ? fc.oneof(spectra(scope.maxWidth), anyProjector(scope.maxWidth))
          : undefined,
      violation: ({ eigenvectors, pi: projection }) => {
        let kept = 0;
        for (let i = 0; i < eigenvectors.columns; i++) {
          const u = eigenvectors.column(i);
          const image = projection.times(u);
          if (image.equals(u)) kept++;
          else if (!image.isZero())
            return {
              at: `Πu_${i + 1}`,
              found: JSON.stringify(image.toStrings()),
              expected: `0 or ${JSON.stringify(u.toStrings())}`,
            };
        }
        return kept === rank(projection)
          ? undefined
          : { at: 'rank Π', found: `${rank(projection)}`, expected: `|S| = ${kept}` };
      },
      describe: (drawn) => ({ sigma: drawn.sigma.toStrings(), pi: drawn.pi.toStrings() }),
    },
  ],
});

/** Πu_i = u_ic and c² = c, for c = u_iᵀΠu_i and V the other eigenvectors. */
function onEigenvector(): readonly WordIdentity[] {
  const coefficient = ui.transpose().times(pi, ui);
  const basis = named(
    ORTHOGONAL,
    'u_iu_iᵀ + VVᵀ = I, [u_i, V] orthogonal',
    ui.times(ui.transpose()).plus(others.times(others.transpose())).minus(whole),
  );
  const apart = named('off-diagonal', 'VᵀΠu_i = 0', others.transpose().times(pi, ui));
  const matrices = spectra(3, 2).map(({ pi: projection, eigenvectors }) => {
    const all = Array.from({ length: eigenvectors.columns }, (_, index) => index);
    const V = eigenvectors.submatrix(all, all.slice(1));
    return { Pi: projection, ui: eigenvectors.column(0), V };
  });
  return [
    {
      at: 'Πu_i',
      claim: { hypotheses: [basis, apart], left: pi.times(ui), right: ui.times(coefficient) },
      matrices,
    },
    {
      at: 'c²',
      claim: {
        hypotheses: [idempotent, basis, apart],
        left: coefficient.times(coefficient),
        right: coefficient,
      },
      matrices,
    },
  ];
}

function offDiagonal(): WordIdentity {
  const between = ui.transpose().times(pi, uj);
  return {
    at: 'u_iᵀΠu_j',
    claim: {
      hypotheses: [
        symmetricSigma,
        commutes,
        named(SPECTRUM, 'Σu_i = u_iλ_i, from Σ = UΛUᵀ', sigma.times(ui).minus(ui.times(li))),
        named(SPECTRUM, 'Σu_j = u_jλ_j, from Σ = UΛUᵀ', sigma.times(uj).minus(uj.times(lj))),
        named('definition-of-li', 'λ_i is a number: λ_i = λ_iᵀ', li.minus(li.transpose())),
        named(
          'definition-of-li',
          'λ_i is a number: it commutes with u_iᵀΠu_j',
          li.times(between).minus(between.times(li)),
        ),
        named(distinct.id, '(λ_i − λ_j)s = 1', li.minus(lj).times(s).minus(one)),
      ],
      left: between,
      right: WordPolynomial.zero('1', '1'),
    },
    matrices: spectra(3, 2).map(({ eigenvectors, eigenvalues, sigma: matrix, pi: projection }) => {
      const [first, second] = [eigenvalues[0]!, eigenvalues[1]!];
      const number = (value: Rational) => RationalMatrix.ofRationals(1, 1, [value]);
      return {
        Sigma: matrix,
        Pi: projection,
        ui: eigenvectors.column(0),
        uj: eigenvectors.column(1),
        li: number(first),
        lj: number(second),
        s: number(Rational.ONE.dividedBy(first.minus(second))),
      };
    }),
  };
}
