import type { WordPolynomial } from './word-polynomial.js';

/** AᵀAB = 0 ⇒ AB = 0, over the reals. */
export interface WordCancellation {
  readonly a: WordPolynomial;
  readonly b: WordPolynomial;
}

/** Where to look for a proof, and how far. A wrong hint costs time, never soundness. */
export interface WordHints {
  /** Tried in this order, before any that the search thinks of. */
  readonly cancellations?: readonly WordCancellation[];
  /**
   * The longest word that overlaps of rules are formed on; by default 24. Where definitions are
   * expanded, a defined letter counts as its definition.
   */
  readonly maxDegree?: number;
  /** The largest number of rules kept; by default 400. */
  readonly maxRules?: number;
  /**
   * The largest number of rewriting steps until a proof is found; by default 100,000. To try without
   * each hypothesis that it uses takes as many again, and at most 1,000 more, for each.
   */
  readonly maxSteps?: number;
}
