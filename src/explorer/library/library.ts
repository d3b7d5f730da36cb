import type { ClaimReport } from '../../claims/index.js';
import type { AblateCell, AblateSizes } from '../../hunt/index.js';
import type { ASSUMPTION_IDS } from '../../landscape/index.js';
import type { PlacedGraph } from '../../report/components/index.js';

/**
 * What the page knows when it opens: the statements, what one run of the real check found about them
 * when the page was built, the graph with its places, and the mathematics, set.
 */
export interface Library {
  readonly version: string;
  /** The run that the grades come from. */
  readonly run: {
    /** Seed, instances, strata, in words. */
    readonly label: string;
    readonly replay: string;
    readonly family: { readonly label: string; readonly shapes: readonly string[] };
  };
  /** In the order of definition. */
  readonly reports: readonly ClaimReport[];
  readonly facts: readonly string[];
  readonly sources: Readonly<Record<string, string>>;
  readonly graph: PlacedGraph;
  /** The theorem's assumptions that statements are made under: ids. */
  readonly assumptions: readonly (typeof ASSUMPTION_IDS)[number][];
  /** The mutants and equivalent variants of each statement. */
  readonly mutants: readonly { readonly id: string; readonly of: string; readonly slip: string }[];
  /** The table of ablations, by one run of `lemmascope ablate --quick` when the page was built. */
  readonly ablations: AblateSizes & { readonly cells: readonly AblateCell[] };
  /** Texts with mathematics, set, by what was set. */
  readonly tex: Readonly<Record<string, string>>;
}
