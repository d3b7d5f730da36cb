import type { Direction } from './direction.js';
import type { TracePolynomial } from './trace-polynomial.js';
import type { WordPolynomial } from './word-polynomial.js';

/** A polynomial that is assumed to be zero. */
export interface WordHypothesis {
  /**
   * Where it comes from. In a claim of the graph: a hypothesis that the step spends, an earlier step,
   * a claim that the step uses, `definition-of-Pi` for a letter that it defines and that can always be
   * had, or `given-factorisation` for a part of the statement itself.
   */
  readonly id: string;
  /** What it says, for people: `C^T C G C^T C = C^T C`. */
  readonly text: string;
  readonly zero: WordPolynomial;
}

interface WordClaimOver<Side> {
  readonly hypotheses: readonly WordHypothesis[];
  /** D_1, …, D_n, taken of the left side in this order; the hypotheses are not differentiated. */
  readonly derivatives?: readonly Direction[];
  readonly left: Side;
  readonly right: Side;
}

/**
 * For all sizes and all real matrices: if every hypothesis holds, then D_n…D_1 left = right. Both
 * sides are matrices of one size, or both are traces.
 */
export type WordClaim = WordClaimOver<WordPolynomial> | WordClaimOver<TracePolynomial>;
