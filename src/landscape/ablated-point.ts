import type { Rational, RationalMatrix } from '../exact/index.js';
import type { Architecture, Moments, Weights } from '../network/index.js';

/**
 * An exact point of a landscape whose loss may differ from that of Theorem 2.3:
 *
 *   L(W) = ½ Σ_ij ω_ij (Ŷ_ij − Y_ij)² + (μ/2) Σ_k ‖W_k‖_F².
 *
 * A `Point` is one with nothing changed. Where the loss needs no more than moments, `x` and `y` may
 * be left out.
 */
export interface AblatedPoint {
  readonly architecture: Architecture;
  /** X, d_x × m. */
  readonly x?: RationalMatrix | undefined;
  /** Y, d_y × m. */
  readonly y?: RationalMatrix | undefined;
  readonly moments: Moments<RationalMatrix>;
  readonly weights: Weights;
  /** ω, d_y × m, not negative; all ones when left out. */
  readonly lossWeights?: RationalMatrix | undefined;
  /** μ ≥ 0; 0 when left out. */
  readonly weightDecay?: Rational | undefined;
  /** `relu`: max(0, ·) after every layer but the last. */
  readonly activation?: 'linear' | 'relu' | undefined;
}
