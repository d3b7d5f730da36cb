import type { FormalRecord } from './formal-record.js';

/** The formal proofs as they lie on disk now, and what the last run of Coq found. */
export interface FormalState {
  /** SHA-256 of `_CoqProject` and of every file it lists; `undefined`: there are no sources here. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Names that Statements.v defines as propositions, and that Theorems.v proves something under. */
  readonly statements: readonly string[];
  readonly theorems: readonly string[];
  /** The record of the last run; `undefined`: there is none that can be read. */
  readonly record?: FormalRecord;
}

/** Nothing is known: no sources, no record. */
export const NO_FORMAL_STATE: FormalState = { statements: [], theorems: [] };
