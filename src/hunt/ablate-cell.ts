import type { Counterexample } from './hunt-report.js';

/** What one clause without one assumption is known, or was found, to be. */
export type AblateVerdict = 'needed' | 'none found' | 'not applicable' | 'inconclusive';

/** One cell of the table: a clause without an assumption. */
export interface AblateCell {
  readonly assumption: string;
  /** The assumption in words. */
  readonly row: string;
  readonly clause: string;
  /** `2.3 (ii)`. */
  readonly column: string;
  /** Id of the claim that was hunted. */
  readonly claim: string | null;
  /** `needed` only with a counterexample that the kernel accepted. */
  readonly verdict: AblateVerdict;
  readonly expected: Exclude<AblateVerdict, 'inconclusive'>;
  /** Verdict and expectation differ, and the verdict is no `inconclusive`. */
  readonly surprise: boolean;
  /** The later result, the example known, or why the cell is empty. */
  readonly why: string;
  /** Why it is inconclusive. */
  readonly reasons: readonly string[];
  readonly runs: number;
  readonly decided: number;
  /** Of the decided: points of which nothing could be certified. They speak for nothing. */
  readonly undecided: number;
  readonly counterexample?: Counterexample;
}

/** How much is drawn for every cell, and how large. */
export interface AblateSizes {
  readonly seed: number;
  readonly runs: number;
  readonly maxHidden: number;
  readonly maxWidth: number;
}
