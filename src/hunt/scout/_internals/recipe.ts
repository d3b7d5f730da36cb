/** The largest number of weight matrices and the largest width of a scouted network. */
export const MOST_LAYERS = 4;
export const MOST_WIDTH = 3;

/** Arcs, counted with multiplicity: at most one per dimension of one of the N + 1 spaces. */
const MOST_ARCS = (MOST_LAYERS + 1) * MOST_WIDTH;

/** How the eigenvalues of Σ lie. */
export const SPECTRUM_KINDS = ['integers', 'near-tie', 'wide'] as const;
export type SpectrumKind = (typeof SPECTRUM_KINDS)[number];

/** An invertible matrix of integers and powers of two, diag(2^outer)·L·diag(sign)·R. */
export interface GaugeRecipe {
  /** L, unit lower triangular: entries (1,0), (2,0), (2,1). */
  readonly lower: Int32Array;
  /** R, unit upper triangular: entries (0,1), (0,2), (1,2). */
  readonly upper: Int32Array;
  /** ±1, and 0 beyond the width. */
  readonly sign: Int32Array;
  readonly outer: Int32Array;
}

/**
 * A critical point as small integers: everything that is chosen, nothing that follows. It is read
 * from choices once and made into a point twice, in floats and exactly, so both are the same point.
 *
 * With n = min(d_x, d_y), Û = q_UI − 2uuᵀ and V̂ = q_VI − 2vvᵀ (integers; I for a zero vector),
 * T = R·diag(2^τ) with R unit upper triangular:
 *
 *   Σ_XX = TTᵀ, P* = Û diag(s) V̂ᵀT⁻¹.
 *
 * The factors q are left in, so that every number is an integer times a power of two; the eigenvalues of
 * Σ are then (q_Uq_Vs_i)². Weights are the normal form of docs/strata.md in the bases chosen here.
 */
export class Recipe {
  /** N. */
  layers = 2;
  /** d_0, …, d_N. */
  readonly widths = new Int32Array(MOST_LAYERS + 1);
  /** r = |S|. */
  rank = 0;
  /** Columns of Û and V̂: S first, then the other nonzero eigenvalues, then the rest. */
  readonly order = new Int32Array(MOST_WIDTH);
  /** Whether S = {1..r}. */
  leading = true;

  /** Arcs as sets of spaces, bit k for space k; those through the data come first. */
  arcs = 0;
  readonly arcSpaces = new Int32Array(MOST_ARCS);
  /** How many arcs pass through the data: min(d_0, d_N) − r. */
  through = 0;
  /** The arrow of arc c into space k is 2 to this, at 5c + k. */
  readonly arrows = new Int32Array(MOST_ARCS * (MOST_LAYERS + 1));
  nearlyLowerRank = false;

  spectrum: SpectrumKind = 'integers';
  /** s_i = numerators[i]·2^exponents[i], decreasing. */
  readonly numerators = new Float64Array(MOST_WIDTH);
  readonly exponents = new Int32Array(MOST_WIDTH);
  readonly left = new Int32Array(MOST_WIDTH);
  readonly right = new Int32Array(MOST_WIDTH);
  readonly metricUpper = new Int32Array(3);
  readonly metricExponents = new Int32Array(MOST_WIDTH);

  /** `gauges[k]` is D_k, 1 ≤ k < N. */
  readonly gauges: readonly GaugeRecipe[] = Array.from({ length: MOST_LAYERS }, () => ({
    lower: new Int32Array(3),
    upper: new Int32Array(3),
    sign: new Int32Array(MOST_WIDTH),
    outer: new Int32Array(MOST_WIDTH),
  }));

  /** M = L·R on the arcs through the data: in space N by M, in space 0 by what answers it. */
  readonly mixLower = new Int32Array(3);
  readonly mixUpper = new Int32Array(3);
  /** Space 0: arcs through the data see the unexplained inputs as well. Row-major, through × rest. */
  readonly inputMix = new Int32Array(MOST_WIDTH * MOST_WIDTH);
  readonly inputUpper = new Int32Array(3);
  /** Space N: row-major, rest × through. */
  readonly outputMix = new Int32Array(MOST_WIDTH * MOST_WIDTH);
  readonly outputUpper = new Int32Array(3);
}

/** Entry (i, j), i < j < 3, of a unit upper triangular matrix; (j, i) of a lower one. */
export const TRIANGLE = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/** How many of the entries of {@link TRIANGLE} a matrix of this size has. */
export function triangleSize(size: number): number {
  return (size * (size - 1)) / 2;
}
