import { invertibleMatrix, wordMatrices } from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { generalisedInverse } from '../../src/exact/index.js';
import type { Point } from '../../src/network/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import { either, ranksCompare } from './decided.js';
import { residualVanishes, upperLayers } from './lemma-4-4-range-condition.js';
import { critical } from './point-predicates.js';
import type { PointWords } from './point-words.js';
import { type SecondOrderStatement, secondOrderChecks } from './second-order-claim.js';
import { semidefinite } from './second-order-hypotheses.js';

/** rank(W_{H+1}⋯W_k) ≥ rank(W_{k−1}⋯W_2). */
export const rankHolds = (words: PointWords, k: number) =>
  ranksCompare(
    words,
    'rank(W_{H+1}⋯W_k) ≥ rank(W_{k−1}⋯W_2)',
    words.after(k - 1),
    words.product(k - 1, 2),
    (left, right) => left >= right,
  );

/** What the corollary says of one point. */
export const RANK_CONDITION: SecondOrderStatement = {
  hypotheses: [critical, semidefinite],
  compares: 'rank(W_{H+1}⋯W_k) with rank(W_{k−1}⋯W_2), and XrW_{H+1}⋯W_{k+1} with 0, k = 2, …, H+1',
  constant:
    'all are ranks of partial products, which define the stratum (docs/strata.md); that the Hessian is semidefinite on all of it was observed, not proved',
  parts: function* (words) {
    for (const k of upperLayers(words))
      yield [`k = ${k}`, either(rankHolds(words, k), residualVanishes(words, k))];
  },
};

const id = 'corollary-4-5';
const [upper, m, c, q] = [
  WordPolynomial.letter('D', 'dy', 'dj'),
  WordPolynomial.letter('M', 'dj', 'd1'),
  WordPolynomial.letter('C', 'dy', 'd1'),
  WordPolynomial.letter('Q', 'd1', 'dj'),
];

/** Corollary 4.5 of K16. */
export const corollary45 = defineClaim<Point>({
  id,
  title: 'Semidefinite Hessian: rank condition',
  source: { work: 'K16', number: 'Corollary 4.5' },
  statement:
    'If W is critical and ∇²L(W) is positive or negative semidefinite, then for every k ∈ {2, …, H+1}: rank(W_{H+1}⋯W_k) ≥ rank(W_{k−1}⋯W_2) or XrW_{H+1}⋯W_{k+1} = 0.',
  tex: 'If $W$ is critical and $\\nabla^2L(W)$ is positive or negative semidefinite, then for every $k\\in\\{2,\\dots,H+1\\}$: $\\operatorname{rank}(W_{H+1}\\cdots W_k)\\ge\\operatorname{rank}(W_{k-1}\\cdots W_2)$ or $XrW_{H+1}\\cdots W_{k+1}=0$.',
  hypotheses: RANK_CONDITION.hypotheses,
  dataHypotheses: [],
  restsOn: [],
  steps: [
    {
      id: 'range-condition',
      text: 'By Lemma 4.4, where XrW_{H+1}⋯W_{k+1} ≠ 0: Mᵀ = CᵀCQ for some Q, M = W_{k−1}⋯W_2; so M = (QᵀCᵀ)C',
      argument: 'case split',
      spends: [semidefinite.id],
      uses: ['lemma-4-4'],
      checks: [
        {
          kind: 'words',
          compares: 'M with (QᵀCᵀ)C, for Mᵀ = CᵀCQ',
          identities: () => [
            {
              at: 'M',
              claim: {
                hypotheses: [
                  {
                    id: 'lemma-4-4',
                    text: 'Mᵀ = CᵀCQ for some Q: R(Mᵀ) ⊆ R(CᵀC)',
                    zero: m.transpose().minus(c.transpose().times(c, q)),
                  },
                ],
                left: m,
                right: q.transpose().times(c.transpose()).times(c),
              },
              matrices: wordMatrices([c, q]).map((drawn) => ({
                ...drawn,
                M: drawn['Q']!.transpose().times(drawn['C']!.transpose()).times(drawn['C']!),
              })),
            },
          ],
        },
      ],
    },
    {
      id: 'ranks',
      text: 'C = (W_{H+1}⋯W_k)M, so rank M = rank(QᵀCᵀC) ≤ rank C = rank((W_{H+1}⋯W_k)M) ≤ rank(W_{H+1}⋯W_k)',
      argument: 'textbook fact',
      spends: [],
      uses: ['rank-of-products'],
      checks: [
        {
          kind: 'words',
          compares: 'M with a product that has the factor W_{H+1}⋯W_k',
          identities: () => [
            {
              at: 'M = (QᵀCᵀ)(W_{H+1}⋯W_k)M',
              claim: {
                hypotheses: [
                  {
                    id: 'range-condition',
                    text: 'Mᵀ = CᵀCQ',
                    zero: m.transpose().minus(c.transpose().times(c, q)),
                  },
                  {
                    id: 'definition-of-C',
                    text: 'C = (W_{H+1}⋯W_k)M',
                    zero: c.minus(upper.times(m)),
                  },
                ],
                left: m,
                right: q.transpose().times(c.transpose()).times(upper.times(m)),
              },
              matrices: wordMatrices([m]).chain((drawn) =>
                invertibleMatrix(drawn['M']!.rows).map((above) => {
                  const chain = above.times(drawn['M']!);
                  const gram = chain.transpose().times(chain);
                  const solution = generalisedInverse(gram).times(drawn['M']!.transpose());
                  return { ...drawn, D: above, C: chain, Q: solution };
                }),
              ),
            },
          ],
        },
        ...secondOrderChecks(id, RANK_CONDITION),
      ],
    },
  ],
  conclusion: secondOrderChecks(id, RANK_CONDITION),
});
