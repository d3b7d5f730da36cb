import { CLAIMS } from '../../../../proofs/index.js';
import { type AnyClaim, ClaimGraph, dropHypothesis } from '../../../claims/index.js';

/** A step of a proof, by its place. */
export interface StepPlace {
  readonly claim: string;
  readonly title: string;
  readonly step: string;
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** Where a proof stops: the step, and the steps that rest on it, up to the clause. */
export interface BrokenStep extends StepPlace {
  readonly hypothesis: string | undefined;
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

/** The steps, in a claim and all it uses, that spend a hypothesis themselves. */
export function stepsThatSpend(claim: string, hypothesis: string): readonly BrokenStep[] {
  const falls = new Map(dropHypothesis(GRAPH, hypothesis).falls.map((one) => [one.id, one]));
  const found = new Map<string, BrokenStep>();
  const visit = (id: string, above: readonly StepPlace[]): void => {
    for (const { id: step, spends, through } of falls.get(id)?.steps ?? []) {
      const here = placeOf(GRAPH.get(id), step);
      const key = `${id}/${step}`;
      if (spends && !found.has(key)) found.set(key, { ...here, hypothesis, restingOnIt: above });
      for (const used of through) visit(used, [here, ...above]);
    }
  };
  visit(claim, []);
  return [...found.values()];
}

/** The shortest way from a claim down to one that it rests on; `undefined`: it does not. */
export function stepsDownTo(claim: string, used: string): readonly StepPlace[] | undefined {
  const ways: { readonly at: string; readonly way: readonly StepPlace[] }[] = [
    { at: claim, way: [] },
  ];
  const seen = new Set([claim]);
  for (const { at, way } of ways) {
    if (at === used) return way;
    const here = GRAPH.get(at);
    for (const step of here.steps)
      for (const next of step.uses)
        if (!seen.has(next)) {
          seen.add(next);
          ways.push({ at: next, way: [placeOf(here, step.id), ...way] });
        }
  }
  return undefined;
}

/** A claim as its last step says it. */
export function lastStepOf(claim: string): StepPlace {
  const found = GRAPH.get(claim);
  return placeOf(found, found.steps.at(-1)!.id);
}
