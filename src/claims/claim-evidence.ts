import type { Check } from './check.js';
import type { Evidence } from './evidence.js';

/** What one check found, in every scope in which it was run. */
export interface CheckEvidence {
  readonly kind: Check<unknown>['kind'];
  readonly found: readonly Evidence[];
}

/** What the checks of one step found. */
export interface StepEvidence {
  readonly id: string;
  readonly checks: readonly CheckEvidence[];
  readonly milliseconds: number;
}

/** What was found about one claim in one run, before anything is graded. */
export interface ClaimEvidence {
  readonly steps: readonly StepEvidence[];
  readonly conclusion: readonly CheckEvidence[];
  /** Where the claim was not examined as asked, in plain words. */
  readonly notes: readonly string[];
  readonly milliseconds: number;
}
