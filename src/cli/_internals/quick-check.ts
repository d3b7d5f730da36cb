import { CLAIMS } from '../../../proofs/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import {
  ClaimGraph,
  type ClaimReport,
  checkClaims,
  shapeFamily,
  shapeLabel,
} from '../../claims/index.js';
import type { Terminal } from '../terminal.js';
import { budgetOf } from './check-options.js';

/** What a quick run found, and what it was made on. */
export interface QuickCheck {
  readonly reports: readonly ClaimReport[];
  readonly run: string;
  readonly family: { readonly label: string; readonly shapes: ReadonlySet<string> };
}

/** Examines claims, or mutants, and what they use, as `check --quick` does. @throws CLAIM_UNKNOWN */
export function quickCheck(ids: readonly string[], terminal: Terminal): QuickCheck {
  const { plan, family, label } = budgetOf({
    quick: true,
    samples: 2,
    seed: 1,
    maxTerms: 20_000_000,
  });
  const graph = new ClaimGraph([...CLAIMS, ...MUTANTS.map(({ claim }) => claim)]);
  const reports = checkClaims(graph, ids, {
    ...plan,
    progress: (what) => terminal.progress(`checking ${what}`),
  });
  terminal.progress('');
  const shapes = new Set(shapeFamily(family.bound).map(shapeLabel));
  return { reports, run: label, family: { label: family.label, shapes } };
}
