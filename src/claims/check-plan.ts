import type { InstanceScope } from './check.js';
import type { Shape } from './shape.js';

/** The user's data, with the architecture to put on it. */
export type DatasetScope = Extract<InstanceScope, { kind: 'dataset' }>;

/** Every architecture with 1 ≤ H ≤ maxHidden and widths 1, …, maxWidth. */
export interface StrataBound {
  readonly maxHidden: number;
  readonly maxWidth: number;
}

/** How many instances to draw, and from which seed. */
export interface InstanceBudget {
  readonly runs: number;
  readonly seed: number;
}

/** What to examine claims on. */
export interface CheckPlan {
  /** Shapes with symbolic data at which identities are expanded. */
  readonly shapes: readonly Shape[];
  /** Where random instances come from. */
  readonly random: Extract<InstanceScope, { kind: 'random' }>;
  /** The architectures whose rank strata are decided; without it none is, and a check says so. */
  readonly strata?: StrataBound;
  readonly dataset?: DatasetScope;
  /** Terms an expansion on the dataset may have; beyond it, the dataset is only checked on. */
  readonly maxTerms: number;
  readonly budget: InstanceBudget;
  /** Told what is about to be examined. */
  readonly progress?: (what: string) => void;
}
