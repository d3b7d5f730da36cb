import type { RealRoot } from '../exact/index.js';
import type { AssumptionDecision, CriticalValues } from '../landscape/index.js';
import type { Architecture, Dataset } from '../network/index.js';

/** What an audit of a dataset found. */
export interface Audit {
  readonly dataset: Dataset;
  readonly assumptions: readonly AssumptionDecision[];
  /** Of Σ, largest first. */
  readonly eigenvalues: readonly RealRoot[];
  readonly architecture: Architecture | undefined;
  /** Given when there is an architecture and the assumptions they need hold. */
  readonly criticalValues: CriticalValues | undefined;
}

/** The assumptions that fail. */
export function failedAssumptions(audit: Audit): readonly string[] {
  return audit.assumptions.filter(({ holds }) => !holds).map(({ id }) => id);
}

/** Why there is an architecture and yet no list of critical values. */
export function withheldReason(audit: Audit): string | undefined {
  if (audit.architecture === undefined || audit.criticalValues !== undefined) return undefined;
  return `the list of critical values needs every assumption; ${failedAssumptions(audit).join(', ')} failed`;
}
