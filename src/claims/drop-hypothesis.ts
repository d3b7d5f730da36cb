import { LemmascopeError } from '../diagnostics/index.js';
import { assumptionUse, hypothesisIds } from './assumption-use.js';
import type { ClaimGraph } from './claim-graph.js';

/** A step that falls with a hypothesis. */
export interface FallenStep {
  readonly id: string;
  /** Whether it spends the hypothesis itself. */
  readonly spends: boolean;
  /** Ids of the claims it uses that fall too. */
  readonly through: readonly string[];
}

/** A claim that no longer stands. */
export interface FallenClaim {
  readonly id: string;
  /** The steps that fall; the others still stand. None: the claim has no steps and assumes it. */
  readonly steps: readonly FallenStep[];
}

/** What is left of the graph without one hypothesis. */
export interface DroppedHypothesis {
  readonly hypothesis: string;
  /** Ids of the claims whose proof never needs it, in the order of definition. */
  readonly stands: readonly string[];
  readonly falls: readonly FallenClaim[];
}

/**
 * Which claims still stand, by the proofs given here, when a hypothesis is dropped, and which steps
 * fall. That a claim falls does not say that it is false without the hypothesis: another proof may
 * not need it.
 *
 * @throws HYPOTHESIS_UNKNOWN when no claim has it.
 */
export function dropHypothesis(graph: ClaimGraph, hypothesis: string): DroppedHypothesis {
  const ids = [...new Set(graph.all().flatMap(hypothesisIds))];
  if (!ids.includes(hypothesis))
    throw new LemmascopeError('HYPOTHESIS_UNKNOWN', {
      expected: `one of ${ids.sort().join(', ')}`,
      actual: JSON.stringify(hypothesis),
    });
  const use = assumptionUse(graph);
  const claims = graph.all().map(({ id }) => ({ id, ...use.get(id)! }));
  const falls = claims
    .filter(({ needs }) => needs.includes(hypothesis))
    .map(
      ({ id, steps }): FallenClaim => ({
        id,
        steps: steps
          .map((step) => ({
            id: step.id,
            spends: step.spends.includes(hypothesis),
            through: [
              ...new Set(
                step.inherited
                  .filter((one) => one.hypothesis === hypothesis)
                  .map(({ from }) => from),
              ),
            ],
          }))
          .filter(({ spends, through }) => spends || through.length > 0),
      }),
    );
  const fallen = new Set(falls.map(({ id }) => id));
  return {
    hypothesis,
    stands: claims.filter(({ id }) => !fallen.has(id)).map(({ id }) => id),
    falls,
  };
}
