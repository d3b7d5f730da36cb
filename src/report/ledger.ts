/** An assumption of the reduction to the spin glass, and what became of it. */
export interface LedgerLine {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly meaning: string;
  readonly plausibility: 'plausible' | 'unrealistic';
  /** Steps that spend it. */
  readonly enters: readonly string[];
  readonly keptAs?: {
    readonly id: string;
    readonly text: string;
    readonly enters: readonly string[];
  };
}

/** The ledger of the assumptions of C15, as computed from what steps of claims spend. */
export interface Ledger {
  readonly used: readonly LedgerLine[];
  readonly unspent: readonly string[];
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
  readonly added: readonly { readonly id: string; readonly text: string }[];
}
