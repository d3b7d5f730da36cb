/** One side of a comparison, exact: the rows of a matrix, or a number or a relation in words. */
export type Side = string | readonly (readonly string[])[];

/** What a step says of a point, beside what is the case there. */
export interface Comparison {
  /** In the linear notation of claims: `∂²L along W_1`. */
  readonly compares: string;
  readonly says: Side;
  readonly found: Side;
  readonly agrees: boolean;
}

/** A step of a proof, by its place. */
export interface StepPlace {
  readonly claim: string;
  readonly title: string;
  readonly step: string;
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** A step that says something of the point; it holds there if all comparisons agree. */
export interface StepReading extends StepPlace {
  readonly comparisons: readonly Comparison[];
}

/** A claim that the proof uses and that says nothing of this point, and the hypothesis that is why. */
export interface NotApplied {
  readonly claim: string;
  readonly title: string;
  readonly because: string;
}

/** A proof read at a point, up to the first step that is not true there. */
export interface ProofReplay {
  /** In the order of the proof; what a step uses comes before it. Each of them holds at the point. */
  readonly held: readonly StepReading[];
  readonly notApplied: readonly NotApplied[];
  /** The first that does not hold, and the steps that rest on it, up to the clause. */
  readonly stops:
    | { readonly at: StepReading; readonly restingOnIt: readonly StepPlace[] }
    | undefined;
}
