import type { CertificateDocument } from '../landscape/index.js';
import type { Check } from './check.js';
import type { Finding } from './evidence.js';

/** A matrix to be read; without entries when it has more of them than anybody would read. */
export interface WalkedMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly entries?: readonly (readonly string[])[];
}

/** Both sides of an equation on one instance. */
export interface WalkedEquation {
  readonly at: string;
  readonly left: WalkedMatrix;
  readonly right: WalkedMatrix;
  /** The first entry in which they differ; `undefined`: they are equal. */
  readonly difference?: Pick<Finding, 'entry' | 'left' | 'right' | 'difference'>;
}

/** A predicate, decided on one instance. */
export interface WalkedDecision {
  readonly holds: boolean;
  /** Where it fails, what was found there and what the conclusion says. */
  readonly at?: string;
  readonly found?: string;
  readonly expected?: string;
}

/** What one check says of one instance: equations, or a decision, or why it says nothing. */
export interface WalkedPart {
  readonly equations: readonly WalkedEquation[];
  readonly decision?: WalkedDecision;
  readonly note?: string;
  /** Of a failure, where one can be had and the kernel accepts it. */
  readonly certificate?: CertificateDocument;
}

/** One check, walked through on one instance, which the mutant is walked through on too. */
export interface WalkedCheck {
  readonly kind: Check<unknown>['kind'];
  readonly compares: string;
  /** What kind of instance it is, in words. */
  readonly on: string;
  /** The instance as a JSON value: matrices by name, or a point file. */
  readonly instance?: unknown;
  readonly statement?: WalkedPart;
  readonly mutant?: WalkedPart;
}

/** One step of the proof, or the conclusion, which is examined without the steps. */
export interface WalkedStep {
  /** The id of the step; `conclusion`. */
  readonly id: string;
  readonly text: string;
  readonly checks: readonly WalkedCheck[];
}

/** A proof on one instance after another, step by step. */
export interface Walk {
  readonly claim: string;
  readonly mutant?: { readonly id: string; readonly slip: string };
  readonly steps: readonly WalkedStep[];
}
