import type { ClaimReport } from './report.js';

/** Whether the conclusion was refuted although Coq accepted a theorem that says it. */
export function contradictsFormalProof({ formal, conclusion }: ClaimReport): boolean {
  return formal?.accepted === true && conclusion.some(({ grade }) => grade === 'refuted');
}
