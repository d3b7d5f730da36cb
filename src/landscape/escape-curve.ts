import type { Weights } from '../network/index.js';

/** One term t^power·weights of a curve. */
export interface CurveTerm {
  /** At least 1. */
  readonly power: number;
  /** One matrix per layer, shaped like the weights. */
  readonly weights: Weights;
}

/** A polynomial curve through a point: W(t) = W + Σ t^power·weights. */
export interface Curve {
  readonly terms: readonly CurveTerm[];
}
