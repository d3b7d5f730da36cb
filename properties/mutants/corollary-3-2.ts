import {
  expectedOutputCheck,
  meanIndependent,
  ON_DATA,
  REDUCTION_HYPOTHESES,
  scaledByOne,
  WITHOUT_REDUCTION_ASSUMPTION,
} from '../../proofs/index.js';
import { defineClaim } from '../../src/claims/index.js';
import type { ReductionInstance } from '../arbitraries/index.js';
import type { Mutant } from './mutant.js';

const of = 'corollary-3-2';

const { a1pM, a5uM } = REDUCTION_HYPOTHESES;

/** Corollary 3.2 without each of its assumptions, with another q, and with less than the second. */
export const COROLLARY_3_2_MUTANTS: readonly Mutant[] = [
  ...Object.values(WITHOUT_REDUCTION_ASSUMPTION).map(
    (claim): Mutant => ({ of, claim, expected: 'refuted' }),
  ),
  {
    of,
    claim: defineClaim<ReductionInstance>({
      id: `${of}/q-one`,
      title: '3.2 with q = 1',
      source: { work: 'K16', number: 'Corollary 3.2' },
      slip: 'take q = 1 for q = 1/ρ',
      statement: 'Under A1p-m, A5u-m and with q = 1, E_Z[Ŷ] = W_{H+1}⋯W_1X.',
      tex: 'Under A1p-m, A5u-m and with $q = 1$, $\\operatorname{E}_Z[\\hat Y] = W_{H+1}\\cdots W_1 X$.',
      hypotheses: [a1pM, a5uM, ...ON_DATA],
      dataHypotheses: [],
      restsOn: [],
      steps: [],
      conclusion: [
        {
          kind: 'words',
          compares: 'E[Ŷ] with W_2W_1X, H = 1, two outcomes of probability ½, q = 1',
          identities: scaledByOne,
        },
        expectedOutputCheck(undefined, '1'),
      ],
    }),
    expected: 'refuted',
  },
  {
    of,
    claim: defineClaim<ReductionInstance>({
      id: `${of}/mean-independent`,
      title: '3.2 with Z independent of X in the mean only',
      source: { work: 'K16', number: 'Corollary 3.2' },
      slip: 'ask no more of Z than E[Z | X, W] = ρ for every path and sample',
      statement:
        'If E[Z | X, W] = ρ for every path and sample and q = 1/ρ, then E_Z[Ŷ] = W_{H+1}⋯W_1X, whether Z is independent of X and W or not.',
      tex: 'If $\\operatorname{E}[Z \\mid X, W] = \\rho$ for every path and sample and $q = 1/\\rho$, then $\\operatorname{E}_Z[\\hat Y] = W_{H+1}\\cdots W_1 X$, whether $Z$ is independent of $X$ and $W$ or not.',
      hypotheses: [meanIndependent, ...ON_DATA],
      dataHypotheses: [],
      restsOn: [],
      steps: [],
      conclusion: [expectedOutputCheck('Z depends on X, not in the mean')],
    }),
    expected: 'holds',
  },
];
