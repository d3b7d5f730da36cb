import { CLAIMS } from '../../../../proofs/index.js';
import { ClaimGraph, type ClaimReport, checkClaims } from '../../../claims/index.js';
import { lightReport } from '../../library/light-report.js';
import { type QuickChoice, quickPlan } from '../../library/quick-plan.js';
import type { Request } from '../../worker/request.js';

export interface CheckInput extends QuickChoice {
  /** Ids of the claims to examine, with all they use; none: every claim. */
  readonly claims: readonly string[];
}

/** Examines claims as `lemmascope check --quick` does. */
export const checkRequest: Request<CheckInput, readonly ClaimReport[]> = (input, report) => {
  const graph = new ClaimGraph(CLAIMS);
  const ids = input.claims.length > 0 ? input.claims : CLAIMS.map(({ id }) => id);
  const order = graph.inOrder(ids).map(({ id }) => id);
  const progress = (what: string) => {
    const at = order.indexOf(what.split(':')[0]!);
    report({ text: what, ...(at < 0 ? {} : { share: at / order.length }) });
  };
  return checkClaims(graph, ids, { ...quickPlan(input), progress }).map(lightReport);
};
