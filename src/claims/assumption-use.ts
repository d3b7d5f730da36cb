import { ASSUMPTION_IDS } from '../landscape/index.js';
import type { Step } from './claim.js';
import type { AnyClaim, ClaimGraph } from './claim-graph.js';
import { doesWithout, type FormalReports, NO_FORMAL_REPORTS } from './formal-report.js';

/** Which hypotheses one step needs. */
export interface StepNeeds {
  readonly id: string;
  /** Those it spends itself. */
  readonly spends: readonly string[];
  /** Those it needs because a claim it uses needs them. */
  readonly inherited: readonly { readonly hypothesis: string; readonly from: string }[];
}

/** Which hypotheses one claim needs. */
export interface ClaimNeeds {
  /** Ids of the hypotheses that some step needs; all of the claim's, where it has no steps. */
  readonly needs: readonly string[];
  /** Those of them that the claim's formal proof cannot do without either, where one is accepted. */
  readonly unavoidable: readonly string[];
  /** Ids of hypotheses of the claim that no step needs. */
  readonly unspent: readonly string[];
  readonly steps: readonly StepNeeds[];
}

/**
 * Which hypotheses every claim and every step needs, from what steps say they spend, through the
 * claims they use.
 *
 * A hypothesis of a claim that is used is inherited when the user has it too, by the same id, or when
 * it is an assumption of the theorem, on data or model; any other the using step must have seen to,
 * as it does for those of a textbook fact. That a step spends what it uses is examined for words
 * proofs; elsewhere it is the step's own word. What an accepted formal proof of a claim does without is
 * not inherited from it.
 */
export function assumptionUse(
  graph: ClaimGraph,
  formal: FormalReports = NO_FORMAL_REPORTS,
): ReadonlyMap<string, ClaimNeeds> {
  const all = new Map<string, ClaimNeeds>();
  for (const claim of graph.inOrder(graph.all().map(({ id }) => id)))
    all.set(claim.id, needsOf(claim, all, formal));
  return all;
}

function needsOf(
  claim: AnyClaim,
  known: ReadonlyMap<string, ClaimNeeds>,
  formal: FormalReports,
): ClaimNeeds {
  const own = hypothesisIds(claim);
  const passedOn = new Set<string>([...own, ...ASSUMPTION_IDS]);
  const steps = claim.steps.map(
    (step: Step<unknown>): StepNeeds => ({
      id: step.id,
      spends: step.spends,
      inherited: step.uses.flatMap((from) =>
        known
          .get(from)!
          .unavoidable.filter((hypothesis) => passedOn.has(hypothesis))
          .map((hypothesis) => ({ hypothesis, from })),
      ),
    }),
  );
  const needed = new Set(steps.flatMap(needsOfStep));
  if (claim.steps.length === 0) for (const id of own) needed.add(id);
  const proof = formal(claim);
  return {
    needs: [...needed],
    unavoidable: [...needed].filter((id) => proof?.accepted !== true || !doesWithout(proof, id)),
    unspent: own.filter((id) => !needed.has(id)),
    steps,
  };
}

/** Everything a step needs, once. */
export function needsOfStep({ spends, inherited }: StepNeeds): readonly string[] {
  return [...new Set([...spends, ...inherited.map(({ hypothesis }) => hypothesis)])];
}

/** Ids of the hypotheses of a claim, those on the data included, once. */
export function hypothesisIds({ hypotheses, dataHypotheses }: AnyClaim): readonly string[] {
  return [...new Set([...hypotheses, ...dataHypotheses].map(({ id }) => id))];
}
