import type { CertificateDocument } from '../landscape/index.js';
import type { Grade } from './grade.js';

/** Where two sides of an equation differ. */
export interface Finding {
  /** The equation, the entry, and the shape or instance: everything needed to look again. */
  readonly at: string;
  readonly entry: string;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
  /** The instance, when the sides differ on one. */
  readonly instance?: unknown;
  /** Proof of the finding that the kernel accepted. */
  readonly certificate?: CertificateDocument;
}

/** What one check found. */
export interface Evidence {
  readonly grade: Grade;
  /** What was compared with what. */
  readonly compares: string;
  /** The shapes at which an identity was expanded and held. */
  readonly shapes: readonly string[];
  /** How many expansions that took: shapes with one key share one. */
  readonly expansions: number;
  /** How many exact instances satisfied every hypothesis and the conclusion. */
  readonly instances: number;
  /** Instances thrown away, by the hypothesis they did not satisfy. */
  readonly discarded: Readonly<Record<string, number>>;
  /** How many rank strata were decided, and of how many architectures. */
  readonly strata: number;
  readonly architectures: number;
  /** Certificates of identities of words that the kernel accepted, one per identity. */
  readonly certificates: readonly CertificateDocument[];
  /** The hypotheses from which those identities follow: where each comes from, and what it says. */
  readonly from: readonly { readonly id: string; readonly text: string }[];
  /** Why there is less than was asked for, in plain words. */
  readonly notes: readonly string[];
  readonly finding?: Finding;
}

/** Evidence of nothing yet; the starting point of every check. */
export const NO_EVIDENCE = {
  shapes: [],
  expansions: 0,
  instances: 0,
  discarded: {},
  strata: 0,
  architectures: 0,
  certificates: [],
  from: [],
  notes: [],
} as const satisfies Partial<Evidence>;
