import { LemmascopeError } from '../diagnostics/index.js';
import { assumptionUse, hypothesisIds } from './assumption-use.js';
import type { ClaimGraph } from './claim-graph.js';
import { type FormalReports, NO_FORMAL_REPORTS } from './formal-report.js';

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
  /** Those of them whose steps need it, and which stand by their formal proofs, with the theorems. */
  readonly byTheorems: readonly { readonly id: string; readonly theorems: readonly string[] }[];
  readonly falls: readonly FallenClaim[];
}

/**
 * Which claims still stand, by the proofs given here, when a hypothesis is dropped, and which steps
 * fall. That a claim falls does not say that it is false without the hypothesis: another proof may
 * not need it.
 *
 * @throws HYPOTHESIS_UNKNOWN when no claim has it.
 */
export function dropHypothesis(
  graph: ClaimGraph,
  hypothesis: string,
  formal: FormalReports = NO_FORMAL_REPORTS,
): DroppedHypothesis {
  const ids = [...new Set(graph.all().flatMap(hypothesisIds))];
  if (!ids.includes(hypothesis))
    throw new LemmascopeError('HYPOTHESIS_UNKNOWN', {
      expected: `one of ${ids.sort().join(', ')}`,
      actual: JSON.stringify(hypothesis),
    });
  const use = assumptionUse(graph, formal);
  const claims = graph.all().map((claim) => ({ claim, id: claim.id, ...use.get(claim.id)! }));
  const falls = claims
    .filter(({ unavoidable }) => unavoidable.includes(hypothesis))
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
    byTheorems: claims
      .filter(({ id, needs }) => !fallen.has(id) && needs.includes(hypothesis))
      .map(({ id, claim }) => ({ id, theorems: formal(claim)!.theorems })),
    falls,
  };
}
