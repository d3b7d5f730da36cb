import type { ReductionInstance } from '../../properties/arbitraries/index.js';
import type { Hypothesis } from '../../src/claims/index.js';
import { type Point, pointOf } from '../../src/network/index.js';
import { expectedActivity, hasOneProbability, isIndependent } from '../../src/relu/index.js';
import { AT_POINT } from './assumptions.js';

/** A1p-m and A5u-m of K16, decided exactly on a law with finitely many outcomes. */
export const REDUCTION_HYPOTHESES = {
  a1pM: {
    id: 'a1p-m',
    text: 'P(Z = 1) = ρ > 0 for every path and sample',
    decide: ({ law }) => hasOneProbability(law),
  },
  a5uM: {
    id: 'a5u-m',
    text: 'Z is independent of the input X and of the weights W',
    decide: ({ law }) => isIndependent(law),
  },
} as const satisfies Record<string, Hypothesis<ReductionInstance>>;

/** Less than both together: E[Z | X, W] = ρ. */
export const meanIndependent: Hypothesis<ReductionInstance> = {
  id: 'mean-independent',
  text: 'E[Z | X, W] = ρ > 0 for every path and sample',
  decide: ({ law }) => {
    const [first, ...rest] = law.states.flatMap((_, state) => expectedActivity(law, state).flat());
    return rest.every((probability) => probability.equals(first!));
  },
};

/** The assumptions of Theorem 2.3, on X in the first state and Y. */
export const ON_DATA: readonly Hypothesis<ReductionInstance>[] = AT_POINT.map(
  ({ id, text, decide }) => ({
    id,
    text,
    decide: (instance) => decide(linearPoint(instance, 0)),
  }),
);

/** The linear network with the weights and inputs of one state. */
export function linearPoint({ architecture, law, y }: ReductionInstance, state: number): Point {
  const { weights, x } = law.states[state]!;
  return pointOf(architecture, { x, y }, weights);
}
