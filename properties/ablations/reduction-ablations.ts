import {
  DROPPED_REDUCTION_ASSUMPTIONS,
  type DroppedReductionAssumption,
  WITHOUT_REDUCTION_ASSUMPTION,
} from '../../proofs/index.js';
import type { Ablation } from './ablation.js';

/** The smallest counterexamples known, in matrices of one hidden layer. */
const EXAMPLES: Readonly<Record<DroppedReductionAssumption, string>> = {
  'a1p-m':
    'two paths, one on half of the time and the other always: with q = 2 the latter counts twice',
  'a5u-m-inputs': 'one path, on where x = 1 and off where x = 0: E[Ŷ] = 1, and W_2W_1E[x] = 1/2',
  'a5u-m-weights':
    'one path, on where W_2 = 1 and off where W_2 = 0: E[Ŷ] = 1, and E[W_2W_1]x = 1/2',
};

/** Corollary 3.2 without each of its two assumptions on Z. */
export const REDUCTION_ABLATIONS: readonly Ablation[] = (
  Object.keys(EXAMPLES) as DroppedReductionAssumption[]
).map((dropped) => ({
  assumption: dropped,
  row: DROPPED_REDUCTION_ASSUMPTIONS[dropped].row,
  clause: 'corollary-3-2',
  column: '3.2',
  expected: {
    kind: 'needed',
    widths: dropped === 'a1p-m' ? '1-2-1' : '1-1-1',
    example: EXAMPLES[dropped],
  },
  claim: WITHOUT_REDUCTION_ASSUMPTION[dropped],
}));
