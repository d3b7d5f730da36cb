import type { Arbitrary } from 'fast-check';
import type { PolynomialMatrix, RationalMatrix } from '../exact/index.js';
import type { Architecture, Dataset } from '../network/index.js';
import type { SymbolicNetwork } from '../symbolic/index.js';
import type { Shape } from './shape.js';

/** Two sides that must agree, and where they stand: `∂L/∂vec(W_2ᵀ)`. */
export interface Equation<M> {
  readonly at: string;
  readonly left: M;
  readonly right: M;
}

/**
 * An identity of polynomials, expanded shape by shape: it holds for all weights (and all data, when
 * those are symbols) of that shape, or fails for some.
 */
export interface IdentityCheck {
  readonly kind: 'identity';
  /** What is compared with what, in words. */
  readonly compares: string;
  /**
   * Shapes with one key have literally the same expansion, which is then done once. Default: each
   * shape is its own.
   */
  readonly key?: (shape: Shape) => string;
  /** The equations of one shape; `network` is built only if it is asked for. */
  readonly equations: (
    shape: Shape,
    network: () => SymbolicNetwork,
  ) => Iterable<Equation<PolynomialMatrix>>;
}

/** Where instances are drawn from. */
export type InstanceScope =
  | { readonly kind: 'random'; readonly maxHidden: number; readonly maxWidth: number }
  | { readonly kind: 'dataset'; readonly architecture: Architecture; readonly dataset: Dataset };

/** A conclusion decided exactly, one instance at a time. */
export interface InstanceCheck<Instance> {
  readonly kind: 'instances';
  readonly compares: string;
  /** Draws instances that satisfy the claim's hypotheses by construction; `undefined`: none here. */
  readonly instances: (scope: InstanceScope) => Arbitrary<Instance> | undefined;
  readonly equations: (instance: Instance) => Iterable<Equation<RationalMatrix>>;
  /** The instance as a JSON value from which it can be rebuilt. */
  readonly describe: (instance: Instance) => unknown;
}

/** How one step, or the whole of a claim, is examined. */
export type Check<Instance> = IdentityCheck | InstanceCheck<Instance>;
