import type { Inertia, Rational } from '../exact/index.js';
import type { AssumptionId } from './assumption.js';
import type { Curve } from './escape-curve.js';
import type { LeadingTerm } from './escape-leading-term.js';
import type { CriticalRanks } from './ranks.js';
import type { TightenedPivot } from './tightened.js';

/** What a point can be. `bad-saddle`: a saddle whose Hessian has no negative eigenvalue. */
export const POINT_CLASSES = [
  'not-critical',
  'global-minimum',
  'strict-saddle',
  'bad-saddle',
  'local-minimum',
] as const;
export type PointClass = (typeof POINT_CLASSES)[number];

/** A number that is known exactly, or between two rationals. */
export interface Bounds {
  readonly lower: Rational;
  /** Equal to `lower` when the number is known exactly. */
  readonly upper: Rational;
}

/** Why a point is a global minimum. */
export type GlobalEvidence =
  /** PΣ_XX = Σ_YX: no linear map of any rank does better. */
  | { readonly method: 'least-squares' }
  /** μ separates the r_max fitted eigenvalues of Σ from the others (Ky Fan, Eckart–Young). */
  | { readonly method: 'separation'; readonly mu: Rational }
  /** L(W) = 0 ≤ L. */
  | { readonly method: 'zero-loss' };

/** Why a local minimum is one; see docs/certificate-format.md. */
export type LocalEvidence =
  | { readonly method: 'positive-definite' }
  /** The Hessian is ⪰ 0 and its kernel is the tangent space of the gauge orbit. */
  | { readonly method: 'gauge-orbit'; readonly kernelDimension: number }
  /** ReLU: on every path of hidden units the error is orthogonal to the inputs that it is on for. */
  | { readonly method: 'least-squares' }
  /** A hidden layer (counted from 1) is off on every sample: the loss is constant nearby. */
  | { readonly method: 'dead-relu'; readonly layer: number };

/** A point, classified by ranks alone (A24). */
export type RankClassification =
  | {
      readonly kind: 'applicable';
      readonly class: Exclude<PointClass, 'local-minimum'>;
      /** S, counted from 1; of a critical point. */
      readonly S: readonly number[] | undefined;
      readonly ranks: CriticalRanks;
      readonly pivots: readonly TightenedPivot[];
    }
  | {
      readonly kind: 'not-applicable';
      /** The assumptions of theory §3 that fail. */
      readonly failing: readonly (AssumptionId | 'no-weight-decay')[];
    };

/** A point, classified by its gradient, its Hessian and, where these cannot tell, a curve. */
export type HessianClassification =
  | {
      readonly kind: 'decided';
      readonly class: 'not-critical' | 'strict-saddle';
      readonly inertia: Inertia;
    }
  | {
      readonly kind: 'decided';
      readonly class: 'bad-saddle';
      readonly inertia: Inertia;
      readonly descent: Curve;
      readonly leading: LeadingTerm;
    }
  | {
      readonly kind: 'decided';
      readonly class: 'global-minimum';
      readonly inertia: Inertia;
      readonly evidence: GlobalEvidence;
    }
  | {
      readonly kind: 'decided';
      readonly class: 'local-minimum';
      readonly inertia: Inertia;
      readonly evidence: LocalEvidence;
    }
  | {
      readonly kind: 'inconclusive';
      readonly inertia: Inertia | undefined;
      readonly reason: string;
    };
