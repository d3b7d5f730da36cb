import { CLAIMS } from '../../../../proofs/index.js';
import type { StepPlace } from '../../../../properties/ablations/index.js';
import { type AnyClaim, ClaimGraph, dropHypothesis } from '../../../claims/index.js';

/** A step that spends a hypothesis, and the steps that rest on it, up to the clause. */
export interface SpendingStep extends StepPlace {
  readonly hypothesis: string;
  readonly restingOnIt: readonly StepPlace[];
}

const GRAPH = new ClaimGraph(CLAIMS);

const placeOf = (claim: AnyClaim, step: string): StepPlace => ({
  claim: claim.id,
  title: claim.title,
  step,
  number: claim.steps.findIndex(({ id }) => id === step) + 1,
  text: claim.steps.find(({ id }) => id === step)!.text,
});

/**
 * The steps, in a claim and all it uses, that spend a hypothesis themselves.
 *
 * @param steps with which steps of the claim one begins. Default: all.
 */
export function stepsThatSpend(
  claim: string,
  hypothesis: string,
  steps?: readonly string[],
): readonly SpendingStep[] {
  const falls = new Map(dropHypothesis(GRAPH, hypothesis).falls.map((one) => [one.id, one]));
  const found = new Map<string, SpendingStep>();
  const visit = (id: string, above: readonly StepPlace[]): void => {
    for (const { id: step, spends, through } of falls.get(id)?.steps ?? []) {
      if (above.length === 0 && steps?.includes(step) === false) continue;
      const here = placeOf(GRAPH.get(id), step);
      const key = `${id}/${step}`;
      if (spends && !found.has(key)) found.set(key, { ...here, hypothesis, restingOnIt: above });
      for (const used of through) visit(used, [here, ...above]);
    }
  };
  visit(claim, []);
  return [...found.values()];
}
