import type { FormalReport } from '../../claims/index.js';
import { describeStanding } from '../../formal/index.js';

/** A formal proof as it stands in JSON. */
export function formalProofJson({
  theorems,
  needs,
  note,
  accepted,
  theorem,
  standing,
}: FormalReport) {
  return {
    theorems,
    needs,
    note,
    accepted,
    standing: standing.kind,
    says: `${theorem}: ${describeStanding(standing)}`,
  };
}
