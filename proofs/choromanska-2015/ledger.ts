import { assumptionUse, type ClaimGraph, hypothesisIds } from '../../src/claims/index.js';
import { REDUCTION_ASSUMPTIONS, type ReductionAssumption, WEAKENS } from './assumptions.js';

/** The claim of K16 that takes the place of the reduction. */
export const SUCCESSOR = 'corollary-3-2';

/** One assumption that the proofs of C15 spend, and what became of it in K16. */
export interface LedgerEntry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly meaning: string;
  readonly plausibility: ReductionAssumption['plausibility'];
  /** The steps that spend it themselves: `choromanska-2015/sphere#variance`. */
  readonly enters: readonly string[];
  /** The weaker assumption of K16 in its place; without one, K16 drops it. */
  readonly keptAs?: {
    readonly id: string;
    readonly text: string;
    readonly enters: readonly string[];
  };
}

/** The assumptions of the reduction, as the steps of its claims spend them. */
export interface AssumptionLedger {
  readonly used: readonly LedgerEntry[];
  /** Ids of assumptions that are stated and no step spends. */
  readonly unspent: readonly string[];
  /** Ids of those that the successor keeps in a weaker form, and of those it drops. */
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
  /** Hypotheses of the successor that weaken none of C15's: those on the data. */
  readonly added: readonly { readonly id: string; readonly text: string }[];
}

/**
 * The ledger of assumptions, computed from the graph: the assumptions of C15 are those that steps of
 * its claims spend, those that K16 keeps the ones whose weaker forms the steps of Corollary 3.2 need.
 * Nothing in it is counted by hand. That a step spends what it says is not this function's to check.
 *
 * @throws CLAIM_UNKNOWN when Corollary 3.2 is not in the graph: nothing could be said of K16.
 */
export function assumptionLedger(graph: ClaimGraph): AssumptionLedger {
  const use = assumptionUse(graph);
  const successor = graph.get(SUCCESSOR);
  const needed = use.get(SUCCESSOR)!.needs;
  const entersIn = (claims: readonly string[], id: string) =>
    claims.flatMap((claim) =>
      use
        .get(claim)!
        .steps.filter((step) => step.spends.includes(id))
        .map((step) => `${claim}#${step.id}`),
    );
  const reduction = graph
    .all()
    .filter(({ source, slip }) => source.work === 'C15' && slip === undefined)
    .map(({ id }) => id);
  const successors = graph.inOrder([SUCCESSOR]).map(({ id }) => id);
  const textOf = (id: string) =>
    [...successor.hypotheses, ...successor.dataHypotheses].find((one) => one.id === id)!.text;
  const weakerOf = (assumption: string) =>
    Object.keys(WEAKENS).find((id) => WEAKENS[id] === assumption && needed.includes(id));
  const all = Object.values(REDUCTION_ASSUMPTIONS).map(
    ({ id, name, text, meaning, plausibility }): LedgerEntry => {
      const weaker = weakerOf(id);
      return {
        id,
        name,
        text,
        meaning,
        plausibility,
        enters: entersIn(reduction, id),
        ...(weaker === undefined
          ? {}
          : { keptAs: { id: weaker, text: textOf(weaker), enters: entersIn(successors, weaker) } }),
      };
    },
  );
  const used = all.filter(({ enters }) => enters.length > 0);
  return {
    used,
    unspent: all.filter(({ enters }) => enters.length === 0).map(({ id }) => id),
    kept: used.filter(({ keptAs }) => keptAs !== undefined).map(({ id }) => id),
    dropped: used.filter(({ keptAs }) => keptAs === undefined).map(({ id }) => id),
    added: hypothesisIds(successor)
      .filter((id) => !(id in WEAKENS))
      .map((id) => ({ id, text: textOf(id) })),
  };
}
