import { criticalPoint, wordMatrices } from '../../properties/arbitraries/index.js';
import {
  defineClaim,
  type StratumInstance,
  type Violation,
  type WordIdentity,
} from '../../src/claims/index.js';
import { RationalMatrix } from '../../src/exact/index.js';
import type { Point } from '../../src/network/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import { judgedPoint } from '../judged-point.js';
import { AT_POINT, OF_DATA, satisfies } from './assumptions.js';
import { CLASS_ON_STRATUM, onCriticalPoints, onStrata } from './point-checks.js';
import { critical, fullMiddle, shallow } from './point-predicates.js';

const assumptions = AT_POINT.map(({ id }) => id);

/** All weights are zero. */
export const isZeroPoint = ({ weights }: Point): boolean => weights.every((w) => w.isZero());

const zeroIsBad = (point: Point): Violation | undefined => {
  const judged = judgedPoint(point);
  return judged.class === 'bad-saddle'
    ? undefined
    : { at: 'W = 0', found: judged.class, expected: 'bad-saddle' };
};

const shallowIsStrict = (point: Point): Violation | undefined => {
  const judged = judgedPoint(point);
  return ['strict-saddle', 'global-minimum'].includes(judged.class)
    ? undefined
    : { at: 'the class', found: judged.class, expected: 'global or strict' };
};

/** Bad saddles: none for H = 1, always some for H ≥ 2. */
export const corollary24 = defineClaim<Point>({
  id: 'corollary-2-4',
  title: 'Bad saddles begin at H = 2',
  source: { work: 'K16', number: 'Corollary 2.4' },
  statement:
    'Under the assumptions of Theorem 2.3: for H = 1 the Hessian at every saddle has a negative eigenvalue; for H ≥ 2 there are saddles whose Hessian has none, and W = 0 is one.',
  tex: 'Under the assumptions of Theorem 2.3: for $H = 1$ the Hessian at every saddle has a negative eigenvalue; for $H \\ge 2$ there are saddles whose Hessian has none, and $W = 0$ is one.',
  hypotheses: AT_POINT,
  dataHypotheses: OF_DATA,
  restsOn: [
    'a product of zero matrices that is not empty is zero',
    'counting: A_k and B_k have H factors together, so one of them is not empty; A_k, M and B_l have H − 1',
  ],
  steps: [
    {
      id: 'shallow',
      text: 'H = 1: W_H⋯W_2 is the empty product I_{d_1}, of rank d_1 = p, so every saddle is strict by Theorem 2.3 (iv)',
      argument: 'substitution',
      spends: assumptions,
      uses: ['theorem-2-3-iv'],
      checks: onCriticalPoints(
        {
          compares: 'rank I_{d_1} with p, and every critical point with “global or strict”, H = 1',
          hypotheses: [critical, shallow, ...AT_POINT],
          violation: (point) =>
            fullMiddle.decide(point)
              ? shallowIsStrict(point)
              : { at: 'rank(W_H⋯W_2)', found: 'less than p', expected: 'p' },
        },
        [(scope) => criticalPoint({ ...scope, maxHidden: 1 })],
      ),
    },
    {
      id: 'flat',
      text: 'H ≥ 2: at W = 0 the gradient and the Hessian vanish, because each term of their matrices has a product of H or of H − 1 ≥ 1 layers as a factor',
      argument: 'identity',
      spends: [],
      uses: ['gradient-form', 'hessian-form'],
      checks: [
        {
          kind: 'words',
          compares: 'the gradient and both terms of the Hessian with 0, at zero factors',
          identities: derivativesVanish,
        },
      ],
    },
    {
      id: 'not-global',
      text: 'L(0) = ½ tr Σ_YY is not the smallest value, since Σ_YX ≠ 0: L falls along W(t) = tV with tr(Σ_XYV_{H+1}⋯V_1) > 0. So W = 0 is a saddle by Theorem 2.3 (iii), without a negative eigenvalue',
      argument: 'existence',
      spends: assumptions,
      uses: ['theorem-2-3-iii'],
      checks: [
        {
          kind: 'strata',
          compares: 'W = 0 with “bad saddle”, by a certificate the kernel accepts, H ≥ 2',
          constant: 'the stratum of W = 0 is this one point',
          applies: (instance) => isDeepZero(instance) && satisfies(AT_POINT)(instance),
          violation: ({ point }) => zeroIsBad(point),
        },
      ],
    },
  ],
  conclusion: [
    onStrata({
      compares: 'every saddle with “strict”, H = 1',
      hypotheses: [critical, shallow, ...AT_POINT],
      violation: shallowIsStrict,
    }),
    {
      kind: 'strata',
      compares: 'W = 0 with “bad saddle”, H ≥ 2',
      constant: CLASS_ON_STRATUM,
      applies: (instance) => isDeepZero(instance) && satisfies(AT_POINT)(instance),
      violation: ({ point }) => zeroIsBad(point),
    },
  ],
});

const isDeepZero = ({ point }: Pick<StratumInstance, 'point'>): boolean =>
  point.architecture.hiddenLayers >= 2 && isZeroPoint(point);

/**
 * With A_k = W_{H+1}⋯W_{k+1}, B_k = W_{k−1}⋯W_1 and M = W_{k−1}⋯W_{l+1}: A_kᵀEB_kᵀ, and of the
 * Hessian's form the terms with A_kV_kB_k and with A_kV_kMV_lB_l. At W = 0 every A, B, M that is not
 * an empty product is 0. A_k and B_k are not both empty; for H ≥ 2, A_k, M and B_l are not all.
 */
function derivativesVanish(): readonly WordIdentity[] {
  const { letter, zero } = WordPolynomial;
  const e = letter('E', 'dy', 'dx');
  const [a, b, m] = [letter('A', 'dy', 'dk'), letter('B', 'dj', 'dx'), letter('M', 'dj', 'dl')];
  const [vk, vl] = [letter('Vk', 'dk', 'dj'), letter('Vl', 'dl', 'di')];
  const b2 = letter('Bl', 'di', 'dx');
  const vanishing = (factor: WordPolynomial, what: string): WordIdentity[] => {
    const hypotheses = [{ id: 'definition-of-W', text: `${what} = 0`, zero: factor }];
    const matrices = wordMatrices([a, b, m, b2, vk, vl, e]).map((drawn) => {
      const value = drawn[factor.toString()]!;
      return { ...drawn, [factor.toString()]: RationalMatrix.zero(value.rows, value.columns) };
    });
    const isMiddle = factor === m || factor === b2;
    const single: WordIdentity[] = isMiddle
      ? []
      : [
          {
            at: `the gradient, where ${what} = 0`,
            claim: {
              hypotheses,
              left: a.transpose().times(e, b.transpose()),
              right: zero('dk', 'dj'),
            },
            matrices,
          },
          {
            at: `A_kV_kB_k, where ${what} = 0`,
            claim: { hypotheses, left: a.times(vk, b), right: zero('dy', 'dx') },
            matrices,
          },
        ];
    const coupled: WordIdentity[] =
      factor === b
        ? []
        : [
            {
              at: `A_kV_kMV_lB_l, where ${what} = 0`,
              claim: { hypotheses, left: a.times(vk, m, vl, b2), right: zero('dy', 'dx') },
              matrices,
            },
          ];
    return [...single, ...coupled];
  };
  return [
    ...vanishing(a, 'A_k'),
    ...vanishing(b, 'B_k'),
    ...vanishing(m, 'M'),
    ...vanishing(b2, 'B_l'),
  ];
}
