import type { Interval } from '../audit/index.js';
import type { Spins } from './hamiltonian.js';
import type { MinimumSample } from './sample-minimum.js';

/** The samples of one size. */
export interface SizedSamples {
  /** Λ */
  readonly size: number;
  readonly samples: readonly MinimumSample[];
}

export interface BandPlan {
  readonly spins: Spins;
  readonly seed: number;
  /** Of every interval, strictly between 0 and 1; each holds on its own. */
  readonly confidence: number;
  /** Bootstrap resamples. */
  readonly resamples: number;
}

/** A number with an interval. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** What was found at one size. */
export interface BandAtSize {
  readonly size: number;
  /** Descents, and where they ended; only minima count below. */
  readonly descents: number;
  readonly minima: number;
  readonly saddles: number;
  readonly open: number;
  /** Of the energies per spin of the minima. */
  readonly mean: Estimate;
  readonly deviation: Estimate;
  readonly quantiles: readonly (Estimate & { readonly p: number })[];
  /** Shares of minima above −E_∞, between −E_0 and −E_∞, and below −E_0 (limits, Λ finite here). */
  readonly above: Estimate;
  readonly between: Estimate;
  readonly below: Estimate;
  readonly smallestCurvature: number;
  /** For H = 2: the largest distance of an energy from the ground state of its landscape. */
  readonly aboveGroundState?: number;
}

/** The limit Λ → ∞ by the fit e(Λ) = limit + factor·Λ^(−exponent). */
export interface Extrapolation {
  readonly limit: Estimate;
  readonly factor: Estimate;
  readonly exponent: Estimate;
  /** Whether the interval of the exponent ends where the search for it does: then so do the others. */
  readonly exponentAtEnd: boolean;
  /** −E_∞ and −E_0, and whether the interval of the limit contains them. */
  readonly threshold: { readonly value: number; readonly inside: boolean };
  readonly groundState: { readonly value: number; readonly inside: boolean };
  /**
   * The limit under another law with as many parameters, limit + bΛ^(−2/3) + cΛ^(−1): how much of it
   * is the law's.
   */
  readonly edgeLaw: {
    readonly limit: Estimate;
    readonly misfit: number;
    readonly thresholdInside: boolean;
    readonly groundStateInside: boolean;
  };
  /** The chance of a worse misfit if the law were exact; absent with three sizes, which always fit. */
  readonly fit?: { readonly misfit: number; readonly p: number };
}

/** The standard deviation as a power of Λ. */
export interface Narrowing {
  /** Deviation ∝ Λ^(−exponent). */
  readonly exponent: Estimate;
  /** Whether the whole interval is above 0. */
  readonly narrows: boolean;
}

export interface Band {
  readonly spins: Spins;
  readonly seed: number;
  readonly confidence: number;
  readonly resamples: number;
  readonly thresholdEnergy: number;
  readonly groundStateEnergy: number;
  readonly sizes: readonly BandAtSize[];
  /** From three sizes on. */
  readonly extrapolation?: Extrapolation;
  /** From two sizes on. */
  readonly narrowing?: Narrowing;
}
