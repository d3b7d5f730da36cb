import { type ClaimReport, checkClaims } from '../../claims/index.js';
import type { Terminal } from '../terminal.js';
import { type Budget, quickBudget } from './check-options.js';
import { formalProofs } from './formal-proofs.js';
import { LIBRARY } from './library.js';

/** What a quick run found, and what it was made on. */
export interface QuickCheck {
  readonly reports: readonly ClaimReport[];
  readonly run: string;
  readonly family: Budget['family'];
}

/** Examines claims, or mutants, and what they use, as `check --quick` does. @throws CLAIM_UNKNOWN */
export function quickCheck(ids: readonly string[], terminal: Terminal): QuickCheck {
  const { plan, family, label } = quickBudget();
  const progress = (what: string) => terminal.progress(`checking ${what}`);
  const reports = checkClaims(LIBRARY, ids, { ...plan, progress }, formalProofs());
  terminal.progress('');
  return { reports, run: label, family };
}
