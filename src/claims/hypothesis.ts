/**
 * A named, exactly decidable predicate under which a claim is made.
 *
 * `decide` must be exact: it is asked about every instance before the conclusion is, and an instance
 * on which it fails is discarded and counted.
 */
export interface Hypothesis<Instance> {
  readonly id: string;
  /** In words and the paper's notation: `XXᵀ is invertible`. */
  readonly text: string;
  readonly decide: (instance: Instance) => boolean;
}
