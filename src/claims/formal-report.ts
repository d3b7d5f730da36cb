import { type FormalState, type TheoremStanding, theoremStanding } from '../formal/index.js';
import type { AnyClaim } from './claim-graph.js';
import type { FormalLink, FormalLinks } from './formal-links.js';

/** What a formal proof is worth to a claim in this run. */
export interface FormalReport {
  readonly theorems: readonly string[];
  /** What the theorems use of the claim's hypotheses: of each list, any one suffices. */
  readonly needs: readonly (readonly string[])[];
  readonly note: string;
  /** Whether it counts: every theorem is accepted. */
  readonly accepted: boolean;
  /** The first theorem that does not count and why; of the first, where all do. */
  readonly theorem: string;
  readonly standing: TheoremStanding;
}

/** The formal reports of claims; `undefined` of a claim that is linked to no theorem. */
export type FormalReports = (claim: AnyClaim) => FormalReport | undefined;

/** No claim is linked to any theorem. */
export const NO_FORMAL_REPORTS: FormalReports = () => undefined;

/** What the links are worth, given the formal proofs on disk and the record of the last run. */
export function formalReports(links: FormalLinks, state: FormalState): FormalReports {
  return (claim) => {
    const link = links.of(claim);
    return link === undefined ? undefined : reportOf(link, state);
  };
}

function reportOf({ theorems, needs, note }: FormalLink, state: FormalState): FormalReport {
  const standings = theorems.map((theorem) => ({
    theorem,
    standing: theoremStanding(theorem, state),
  }));
  const weak = standings.find(({ standing }) => standing.kind !== 'accepted');
  return {
    theorems,
    needs: needs.map((need) => (typeof need === 'string' ? [need] : need)),
    note,
    accepted: weak === undefined,
    ...(weak ?? standings[0]!),
  };
}

/** Whether the theorems can do without a hypothesis, all others given. */
export const doesWithout = (formal: FormalReport, hypothesis: string): boolean =>
  doesWithoutAll(formal, [hypothesis]);

/** Whether the theorems can do without all of some hypotheses at once, all others given. */
export function doesWithoutAll({ needs }: FormalReport, hypotheses: readonly string[]): boolean {
  return needs.every((need) => need.some((id) => !hypotheses.includes(id)));
}
