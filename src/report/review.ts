import type { ClaimReport } from '../claims/index.js';
import type { ShapeFamily } from './_internals/claim-scope.js';
import type { AblateCell } from './ablate-cell.js';
import type { Ledger } from './ledger.js';

/** A sentence of the review with what bears on it. */
export interface ReviewSentence {
  readonly number: number;
  readonly section: string;
  readonly sentence: string;
  /** How much of the sentence is a statement that can be checked. */
  readonly bearing: 'whole' | 'part' | 'none';
  readonly supports: readonly (
    | { readonly claim: string; readonly how: string }
    | { readonly ablation: string; readonly how: string }
    | { readonly ledger: true; readonly how: string }
    | { readonly experiment: string; readonly how: string }
  )[];
  /** What no check bears on. */
  readonly beyond?: string;
}

/** The sentences of the review with what one run found about them. */
export interface ReviewReport {
  readonly sentences: readonly ReviewSentence[];
  /** Of every claim that is named, and of all they use. */
  readonly claims: readonly ClaimReport[];
  readonly cells: readonly AblateCell[];
  readonly ledger: Ledger | undefined;
  /** What was run, and with which seeds. */
  readonly run: string;
  readonly family: ShapeFamily;
}
