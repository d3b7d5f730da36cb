import type { AnyClaim } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import { type Ablation, ablation } from './ablation.js';
import { ABLATED_ASSUMPTIONS } from './assumption.js';
import { CLAUSES } from './clause.js';
import { REDUCTION_ABLATIONS } from './reduction-ablations.js';

/** Every assumption with every clause, row by row; then those of Corollary 3.2. */
export const ABLATIONS: readonly Ablation[] = [
  ...ABLATED_ASSUMPTIONS.flatMap((assumption) =>
    CLAUSES.map((clause) => ablation(assumption, clause)),
  ),
  ...REDUCTION_ABLATIONS,
];

/** The ablated claim of an id, `theorem-2-3-ii/weight-decay-1-100` too; `undefined`: no such one. */
export function ablatedClaim(id: string): AnyClaim | undefined {
  const decayed = /^([^/]+)\/weight-decay-([1-9]\d*)(?:-([1-9]\d*))?$/.exec(id);
  const clause = CLAUSES.find((known) => known === decayed?.[1]);
  if (decayed === null || clause === undefined)
    return ABLATIONS.find(({ claim }) => claim?.id === id)?.claim;
  const decay = Rational.of(BigInt(decayed[2]!), BigInt(decayed[3] ?? '1'));
  return ablation('weight-decay', clause, decay).claim;
}

export { type Ablation, ablation } from './ablation.js';
export {
  ABLATED_ASSUMPTIONS,
  type AblatedAssumption,
  ASSUMPTION_NAMES,
  type AssumptionNames,
} from './assumption.js';
export { CLAUSE_NAMES, CLAUSES, type Clause, type ClauseNames } from './clause.js';
export { type ExpectedVerdict, expectedVerdict } from './expected-verdict.js';
export { REDUCTION_ABLATIONS } from './reduction-ablations.js';
export {
  REDUCTION_SCALE,
  type ReductionMatrices,
  reductionLaw,
} from './replay/reduction-law.js';
export { type ClauseCounterexample, PROOF_OF, replayClause } from './replay/replay-clause.js';
export { replayReduction } from './replay/replay-reduction.js';
export type {
  Comparison,
  NotApplied,
  ProofReplay,
  Side,
  StepPlace,
  StepReading,
} from './replay/step-reading.js';
