import type { Arbitrary } from 'fast-check';
import type { PolynomialMatrix, RationalMatrix } from '../exact/index.js';
import type { CertificateDocument, Stratum } from '../landscape/index.js';
import type { Architecture, Dataset, Point } from '../network/index.js';
import type { SymbolicNetwork } from '../symbolic/index.js';
import type { WordClaim, WordHints } from '../words/index.js';
import type { Shape } from './shape.js';

/** Two sides that must agree, and where they stand: `∂L/∂vec(W_2ᵀ)`. */
export interface Equation<M> {
  readonly at: string;
  readonly left: M;
  readonly right: M;
}

/** An identity of matrix words, and instances to refute it on when it is false. */
export interface WordIdentity {
  readonly at: string;
  readonly claim: WordClaim;
  readonly hints?: WordHints;
  /**
   * Draws a matrix for every letter, of sizes that fit, such that the hypotheses hold by
   * construction. The identity is tried on them before a proof is looked for, so that a false one
   * gets a counterexample; what does not satisfy the hypotheses is discarded and counted. Without
   * any that does, a proof is of an identity that may speak of nothing: `inconclusive`.
   */
  readonly matrices?: Arbitrary<Readonly<Record<string, RationalMatrix>>>;
}

/**
 * Identities in every dimension and depth: each is proved by a certificate that the kernel accepts
 * (kind `word-identity`), or refuted by one (kind `not-word-identity`), or left open.
 */
export interface WordsCheck {
  readonly kind: 'words';
  readonly compares: string;
  readonly identities: () => readonly WordIdentity[];
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

/** What a campaign has to cover: each of the values in at least this share of the decided runs. */
export interface RequiredCoverage {
  readonly label: string;
  readonly values: readonly string[];
  /** Between 0 and 1. */
  readonly share: number;
  /** Only when the instances have this label at all. */
  readonly whereLabelled?: boolean;
}

/** Where instances belong, and how much of each kind a campaign must have decided. */
export interface Covered<Instance> {
  /** `{ rank: '2' }`: what is counted, beside what can be told of any instance. */
  readonly labels?: (instance: Instance) => Readonly<Record<string, string>>;
  readonly coverage?: readonly RequiredCoverage[];
  /**
   * How far an instance is from a violation, 0 at one: a hunt spends a part of its runs near the
   * instances where it is smallest. Floats will do.
   */
  readonly distance?: (instance: Instance) => number;
}

/** A conclusion decided exactly, one instance at a time, as equations. */
export interface InstanceCheck<Instance> extends Covered<Instance> {
  readonly kind: 'instances';
  readonly compares: string;
  /** Draws instances that satisfy the claim's hypotheses by construction; `undefined`: none here. */
  readonly instances: (scope: InstanceScope) => Arbitrary<Instance> | undefined;
  readonly equations: (instance: Instance) => Iterable<Equation<RationalMatrix>>;
  /** The instance as a JSON value from which it can be rebuilt. */
  readonly describe: (instance: Instance) => unknown;
}

/** How a conclusion fails on one instance. */
export interface Violation {
  /** Which part of the conclusion: `k = 2`. */
  readonly at: string;
  readonly found: string;
  readonly expected: string;
  /** Proof for the kernel that the hypotheses hold there and the conclusion does not. */
  readonly certificate?: () => CertificateDocument;
}

/** A conclusion decided exactly, one instance at a time, as a predicate. */
export interface DecisionCheck<Instance> extends Covered<Instance> {
  readonly kind: 'decisions';
  readonly compares: string;
  readonly instances: (scope: InstanceScope) => Arbitrary<Instance> | undefined;
  /** `undefined`: the conclusion holds. Hypotheses have been decided before. */
  readonly violation: (instance: Instance) => Violation | undefined;
  readonly describe: (instance: Instance) => unknown;
}

/** The representative of one rank stratum of one architecture. */
export interface StratumInstance {
  readonly architecture: Architecture;
  readonly stratum: Stratum;
  readonly point: Point;
}

/**
 * A predicate decided on the representative of every rank stratum of every architecture up to the
 * bound of the plan: `exhaustive`. That it is the same on the whole stratum is a matter of the
 * predicate; `constant` says why, or that it is only observed.
 */
export interface StrataCheck {
  readonly kind: 'strata';
  readonly compares: string;
  readonly constant: string;
  /** Strata to which the hypotheses do not apply; they are counted as discarded. */
  readonly applies?: (instance: StratumInstance) => boolean;
  readonly violation: (instance: StratumInstance) => Violation | undefined;
}

/** How one step, or the whole of a claim, is examined. */
export type Check<Instance> =
  | WordsCheck
  | IdentityCheck
  | InstanceCheck<Instance>
  | DecisionCheck<Instance>
  | StrataCheck;
