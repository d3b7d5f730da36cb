import { CLAIMS } from '../../../proofs/index.js';
import { type AnyClaim, ClaimGraph, type Step } from '../../../src/claims/index.js';
import type {
  Comparison,
  NotApplied,
  ProofReplay,
  StepPlace,
  StepReading,
} from './step-reading.js';

/** How the steps of a proof are read at one point. */
export interface Reader {
  /** What the step says of the point; `undefined`: nothing that could be read at one point. */
  readonly read: (claim: string, step: AnyStep) => readonly Comparison[] | undefined;
  /** Whether the case of the step is that of the point. */
  readonly isItsCase: (claim: string, step: string) => boolean;
  /** The hypothesis for want of which a claim says nothing of the point. */
  readonly wants: (claim: AnyClaim) => string | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: steps of claims about anything
export type AnyStep = Step<any>;

const GRAPH = new ClaimGraph(CLAIMS);

/**
 * Reads the proof of a claim at a point, in the order in which it is given: before a step come the
 * claims that it uses, each once, as far as they apply. It ends at the first step that does not hold.
 *
 * @param steps the steps of the claim with which its proof is read. Default: all.
 */
export function readProof(claim: string, reader: Reader, steps?: readonly string[]): ProofReplay {
  const held: StepReading[] = [];
  const notApplied: NotApplied[] = [];
  const seen = new Set<string>();
  const visit = (
    { id, title, steps: all }: AnyClaim,
    above: readonly StepPlace[],
    wanted?: readonly string[],
  ): ProofReplay['stops'] => {
    seen.add(id);
    for (const step of all) {
      if (wanted?.includes(step.id) === false || !reader.isItsCase(id, step.id)) continue;
      const here = placeOf(GRAPH.get(id), step.id);
      for (const used of step.uses.filter((one) => !seen.has(one))) {
        const next = GRAPH.get(used);
        const because = reader.wants(next);
        if (because !== undefined) {
          seen.add(used);
          notApplied.push({ claim: used, title: next.title, because });
          continue;
        }
        const stops = visit(next, [here, ...above]);
        if (stops !== undefined) return stops;
      }
      const comparisons = reader.read(id, step);
      if (comparisons === undefined || comparisons.length === 0) continue;
      const reading = { ...here, title, comparisons };
      if (comparisons.some(({ agrees }) => !agrees)) return { at: reading, restingOnIt: above };
      held.push(reading);
    }
    return undefined;
  };
  const stops = visit(GRAPH.get(claim), [], steps);
  return { held, notApplied, stops };
}

/** A step of a claim, by its place. */
export const placeOf = (claim: AnyClaim, step: string): StepPlace => ({
  claim: claim.id,
  title: claim.title,
  step,
  number: claim.steps.findIndex(({ id }) => id === step) + 1,
  text: claim.steps.find(({ id }) => id === step)!.text,
});
