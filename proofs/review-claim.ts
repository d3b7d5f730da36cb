/** Where a sentence stands in the review. */
export const REVIEW_SECTIONS = [
  'Deep linear networks',
  'Deep ReLU networks',
  'Takeaways',
  'Position in the landscape of research',
  'Details',
] as const;
export type ReviewSection = (typeof REVIEW_SECTIONS)[number];

/** What of a sentence a machine can bear on. */
export type Bearing =
  /** All of it is a statement of mathematics. */
  | 'whole'
  /** A part of it is; the rest is said to be open. */
  | 'part'
  /** It is history, judgement or a manner of speaking. */
  | 'none';

/** One thing that speaks for, or about, a sentence. */
export type Support =
  /** A claim of the graph, by its id. */
  | { readonly claim: string; readonly how: string }
  /** A clause without an assumption, by the id of the ablated claim. */
  | { readonly ablation: string; readonly how: string }
  /** The ledger of the assumptions of C15, as the graph gives it. */
  | { readonly ledger: true; readonly how: string }
  /** An experiment in floats; it is not part of the graph and has no grade. */
  | { readonly experiment: string; readonly how: string };

/** A sentence of the review, in our words, with what bears on it. */
export interface ReviewClaim {
  readonly number: number;
  readonly section: ReviewSection;
  readonly sentence: string;
  readonly bearing: Bearing;
  readonly supports: readonly Support[];
  /** What of the sentence none of these bears on; where the bearing is not `whole`. */
  readonly beyond?: string;
}
