import { CLAIMS } from '../../../../proofs/index.js';
import {
  type CertificateEntry,
  ClaimGraph,
  type ClaimReport,
  certificatesOf,
  checkClaims,
  type FormalReport,
} from '../../../claims/index.js';
import { lightReport } from '../../library/light-report.js';
import { type QuickChoice, quickPlan } from '../../library/quick-plan.js';
import type { Request } from '../../worker/request.js';
import { chosenDataset } from './chosen-dataset.js';

export interface CheckInput extends QuickChoice {
  /** Ids of the claims to examine, with all they use; none: every claim. */
  readonly claims: readonly string[];
  /** What the formal proofs of claims were worth when the page was built, by id. */
  readonly formal: Readonly<Record<string, FormalReport>>;
}

export interface Checked {
  readonly reports: readonly ClaimReport[];
  /** Of the claims that were asked for by name: every certificate of this run. */
  readonly certificates: readonly CertificateEntry[];
}

/**
 * Examines claims as `lemmascope check --quick` does.
 *
 * @throws DATA_WIDTH_MISMATCH
 */
export const checkRequest: Request<CheckInput, Checked> = (input, report) => {
  const { claims, formal } = input;
  const graph = new ClaimGraph(CLAIMS);
  const ids = claims.length > 0 ? claims : CLAIMS.map(({ id }) => id);
  const order = graph.inOrder(ids).map(({ id }) => id);
  const progress = (what: string) => {
    const at = order.indexOf(what.split(':')[0]!);
    report({ text: what, ...(at < 0 ? {} : { share: at / order.length }) });
  };
  const plan = quickPlan(input, chosenDataset(input));
  const reports = checkClaims(graph, ids, { ...plan, progress }, ({ id }) => formal[id]);
  return {
    reports: reports.map(lightReport),
    certificates: certificatesOf(reports.filter(({ id }) => claims.includes(id))),
  };
};
