import type { Dataset } from '../network/index.js';
import type { Check } from './check.js';
import type { Hypothesis } from './hypothesis.js';

/** Where a statement comes from. */
export interface Source {
  /** Short name, resolved in `proofs/sources.ts`: `K16`. */
  readonly work: string;
  /** `Lemma 4.1`. */
  readonly number: string;
}

/** What kind of argument a step of a proof is. */
export type ArgumentKind =
  | 'identity'
  | 'substitution'
  | 'inference rule'
  | 'textbook fact'
  | 'case split'
  | 'existence'
  | 'perturbation';

/** One step of a proof. */
export interface Step<Instance> {
  readonly id: string;
  /** The step in words and the paper's notation. */
  readonly text: string;
  readonly argument: ArgumentKind;
  /** Ids of the hypotheses the step spends. */
  readonly spends: readonly string[];
  /** Ids of the claims the step uses. */
  readonly uses: readonly string[];
  /**
   * Checks of one kind are parts of one examination of the step, and all count; checks of different
   * kinds each stand for the whole of it, and the strongest counts. What only part of the step gets a
   * proof for is two steps.
   */
  readonly checks: readonly Check<Instance>[];
}

/**
 * The one abstraction of the product: *for every instance that satisfies the hypotheses, the
 * conclusion holds*. A lemma, a mutant of one and a user's conjecture are all claims.
 */
export interface Claim<Instance> {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  /** What was changed on purpose, when this is a mutant of the source's statement. */
  readonly slip?: string;
  /** The statement in words and the paper's notation. */
  readonly statement: string;
  /** The statement in LaTeX, mathematics and text. */
  readonly tex: string;
  readonly hypotheses: readonly Hypothesis<Instance>[];
  /** The hypotheses that are about the data alone, decided once for a user's dataset. */
  readonly dataHypotheses: readonly Hypothesis<Dataset>[];
  /** The steps; together they yield the conclusion, and the last one states it. */
  readonly steps: readonly Step<Instance>[];
  /** The conclusion itself, examined without the steps: it can refute the claim, not lift it. */
  readonly conclusion: readonly Check<Instance>[];
  /**
   * What the proof takes from logic and the order of the reals without checking it. What the claims
   * it uses take, and the rules of traces and derivatives, is added in the reports.
   */
  readonly restsOn: readonly string[];
}
