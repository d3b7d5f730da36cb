/** Something a conjecture must not do; the campaign goes on without the instance. */
export const FAULT_KINDS = ['threw', 'mutated', 'non-deterministic', 'stuck', 'crashed'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** How often it happened, and the first time. */
export interface Fault {
  readonly kind: FaultKind;
  readonly count: number;
  /** Number of the run, counted from 0 over the whole campaign. */
  readonly firstRun: number;
  readonly message: string;
  readonly instance: unknown;
}

/** Where in a campaign an instance was. */
export interface Place {
  /** With the claim, the bounds and the seed it gives the instance again. */
  readonly path: string;
  readonly run: number;
}

/** A counterexample, shrunk. */
export interface FoundViolation extends Place {
  readonly shrinks: number;
  readonly at: string;
  readonly found: string;
  readonly expected: string;
  readonly instance: unknown;
  /** The document that the kernel accepted, or why there is none. */
  readonly certificate: unknown;
  readonly certificateNote?: string;
}

/** The decided instance that came nearest to a violation, where a claim gives a distance. */
export interface NearMiss extends Place {
  readonly distance: number;
  readonly instance: unknown;
}

/** What floats said, and what became of it. */
export interface ScoutCounts {
  readonly looked: number;
  /** Floats contradict the claim beyond rounding: each was judged exactly. */
  readonly suspicious: number;
  readonly confirmed: number;
  /** Suspicious, and the exact judge agrees with the claim: never a counterexample. */
  readonly notConfirmed: number;
  /** Rounding hides what is the case: each was judged exactly. */
  readonly unclear: number;
  /** Judged exactly, of all. */
  readonly judged: number;
}

/** What one chunk found. Plain JSON: it is written to the journal as it is. */
export interface ChunkResult {
  readonly index: number;
  readonly huntable: number;
  readonly from: number;
  /** Runs made: all of the chunk's, or up to the counterexample. */
  readonly runs: number;
  /** Runs that satisfied every hypothesis and were decided; by floats, when a scout made them. */
  readonly decided: number;
  readonly discarded: Readonly<Record<string, number>>;
  /** Decided runs by label and value: `layers` → `3` → 17. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly faults: readonly Fault[];
  readonly scouted?: ScoutCounts;
  readonly nearest?: NearMiss;
  readonly violation?: FoundViolation;
}
