/**
 * One rank stratum of the critical set of an architecture, for data that satisfy the assumptions of
 * docs/strata.md: the critical points with one S and one value of every partial-product rank.
 *
 * It says which points belong together, not what they are: the classification (A24) reads only some
 * of the ranks, and strata that differ in the others are of the same kind.
 */
export interface Stratum {
  /**
   * Stable name, as `S1,3/0-1x2/3-0`: S, then every arc start-end with its multiplicity unless 1.
   * A name is meant for one architecture.
   */
  readonly id: string;
  /** r = rank P = |S|. */
  readonly r: number;
  /** S as increasing positions, from 1, among the nonzero eigenvalues of Σ, largest first. */
  readonly S: readonly number[];
  /**
   * The rank of every path of 1 to N−1 arrows on the cycle 0 → 1 → … → N → 0 of the spaces
   * R^{d_0}, …, R^{d_N}: of `W3W2` = W_3W_2, and through the data of `W1SxyW3` = W_1Σ_XYW_3. The
   * products of N arrows (all but one) have rank r at every critical point.
   */
  readonly ranks: Readonly<Record<string, number>>;
  /** The arcs into which the part of the weights beside S falls apart, ordered by start, then length. */
  readonly multiplicities: readonly StratumArc[];
}

/**
 * `multiplicity` ≥ 1 basis vectors that start in the space of number `start`, are carried on by
 * W_{start+1}, W_{start+2}, … (from N by Σ_XY to 0), and vanish after the space of number `end`.
 */
export interface StratumArc {
  readonly start: number;
  readonly end: number;
  readonly multiplicity: number;
}
