import type { Weights } from '../network/index.js';
import type { GlobalEvidence } from './classify-result.js';
import type { Curve } from './escape-curve.js';
import type { LeadingTerm } from './escape-leading-term.js';

/** One move of the proof of Theorem 2.3 (ii), as it was made. */
export interface EscapeMove {
  readonly move: /** The gradient is not zero: go against it. */
    | 'gradient'
    /** The Hessian has a negative direction: follow it (cases 1 and 2, contrapositive). */
    | 'negative-curvature'
    /** Case 3: columns in the kernel of the layers after it are added; the product does not change. */
    | 'raise-rank-upwards'
    /** Case 3 for the transposed network: rows in the left kernel of the layers before it. */
    | 'raise-rank-downwards'
    /** The gradient at W(t) is not zero for t ≠ 0: go against its lowest term. */
    | 'gradient-on-the-curve'
    /** The gradient vanishes along W(t), but the Hessian has a negative direction there. */
    | 'negative-curvature-on-the-curve';
  /** The statement it comes from. */
  readonly from: string;
  /** The layer changed, counted from 1; `undefined` when it is all of them. */
  readonly layer: number | undefined;
  /** The power of t the change comes with. */
  readonly power: number;
  /** What it adds to W_1, …, W_N, times that power of t. The curve is the sum over all moves. */
  readonly step: Weights;
}

/** What became of the attempt to leave a point downhill. */
export type EscapeResult =
  | ({
      readonly kind: 'descent';
      /** W(t) with L(W(t)) − L(W) = coefficient·t^order + …, coefficient < 0. */
      readonly curve: Curve;
      readonly trace: readonly EscapeMove[];
    } & LeadingTerm)
  | { readonly kind: 'global-minimum'; readonly evidence: GlobalEvidence }
  | { readonly kind: 'inconclusive'; readonly reason: string };
