import type { CheckPlan } from './check-plan.js';
import type { ClaimGraph } from './claim-graph.js';
import { type FormalReports, NO_FORMAL_REPORTS } from './formal-report.js';
import { gatherEvidence } from './gather-evidence.js';
import { gradeClaims } from './grade-claims.js';
import type { ClaimReport } from './report.js';

/**
 * Examines the claims named and all they use, and grades each over the graph from what this run
 * found; nothing is remembered from an earlier one, except that a record of Coq counts for the sources
 * it was made of.
 *
 * @throws CLAIM_UNKNOWN; CERTIFICATE_REFUSED when the kernel refuses a certificate made here.
 */
export function checkClaims(
  graph: ClaimGraph,
  ids: readonly string[],
  plan: CheckPlan,
  formal: FormalReports = NO_FORMAL_REPORTS,
): readonly ClaimReport[] {
  return gradeClaims(graph, gatherEvidence(graph, ids, plan), formal);
}
