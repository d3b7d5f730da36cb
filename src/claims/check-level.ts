import { strataCount } from '../landscape/index.js';
import { Architecture } from '../network/index.js';
import type { CheckPlan } from './check-plan.js';
import { architecturesWithin } from './shape-family.js';

/** How much of everything a check goes through. */
export interface CheckLevel {
  readonly shapes: { readonly maxHidden: number; readonly maxWidth: number };
  readonly strata: { readonly maxHidden: number; readonly maxWidth: number };
  readonly random: { readonly maxHidden: number; readonly maxWidth: number };
  readonly runs: number;
}

/** Minutes, and seconds. */
export const CHECK_LEVELS = {
  thorough: {
    shapes: { maxHidden: 3, maxWidth: 2 },
    strata: { maxHidden: 3, maxWidth: 2 },
    random: { maxHidden: 4, maxWidth: 4 },
    runs: 100,
  },
  quick: {
    shapes: { maxHidden: 2, maxWidth: 2 },
    strata: { maxHidden: 2, maxWidth: 2 },
    random: { maxHidden: 3, maxWidth: 3 },
    runs: 20,
  },
} as const satisfies Record<string, CheckLevel>;

/** What is examined where nothing else is asked for; expansions of about a minute at most. */
export const CHECK_DEFAULTS = { samples: 2, seed: 1, maxTerms: 20_000_000 } as const;

/** What a plan goes through, in words: seed, instances, strata. */
export function planLabel({ budget, strata }: CheckPlan): string {
  const instances = `seed ${budget.seed}, ${budget.runs} exact instances per check and scope`;
  if (strata === undefined) return instances;
  const all = architecturesWithin(strata);
  const count = all.reduce((sum, widths) => sum + strataCount(Architecture.of(widths)), 0n);
  return `${instances}; all ${count} rank strata of ${all.length} architectures with H ≤ ${strata.maxHidden} and widths ≤ ${strata.maxWidth}`;
}
