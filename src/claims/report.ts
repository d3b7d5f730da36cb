import type { ArgumentKind, Source } from './claim.js';
import type { Evidence } from './evidence.js';
import type { FormalReport } from './formal-report.js';
import type { Grade } from './grade.js';

/** What was found about one step. */
export interface StepReport {
  readonly id: string;
  readonly text: string;
  readonly argument: ArgumentKind;
  /** Ids of the hypotheses the step spends, and of the claims it uses. */
  readonly spends: readonly string[];
  readonly uses: readonly string[];
  /** The weakest of its own evidence and of what it uses. */
  readonly grade: Grade;
  /** The shapes at which the step, and what it uses, was expanded. */
  readonly shapes: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly milliseconds: number;
}

/** What was found about one claim in this run. */
export interface ClaimReport {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  /** What was changed on purpose in the source's statement, for a mutant. */
  readonly slip?: string;
  readonly statement: string;
  /** The statement in LaTeX. */
  readonly tex: string;
  /** The claim's hypotheses, and the ids of those its steps spend, directly or in what they use. */
  readonly hypotheses: readonly { readonly id: string; readonly text: string }[];
  readonly needs: readonly string[];
  readonly grade: Grade;
  /** The shapes at which every step holds: the scope of `proved at shape`. */
  readonly shapes: readonly string[];
  /** The formal proof that the claim is linked to, and whether it counts. */
  readonly formal?: FormalReport;
  readonly steps: readonly StepReport[];
  /** What was found about the conclusion, without the steps. */
  readonly conclusion: readonly Evidence[];
  /** What it, and what it uses, takes unchecked. */
  readonly restsOn: readonly string[];
  /** What is not established, in plain words. */
  readonly openPoints: readonly string[];
  readonly milliseconds: number;
}
