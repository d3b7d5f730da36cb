import { LemmascopeError } from '../diagnostics/index.js';
import type { SymbolicNetwork } from '../symbolic/index.js';
import type { Check, InstanceScope } from './check.js';
import type { Step } from './claim.js';
import { type AnyClaim, type ClaimGraph, usesOf } from './claim-graph.js';
import { datasetExpansionSize } from './dataset-expansion-size.js';
import { type Evidence, NO_EVIDENCE } from './evidence.js';
import type { ClaimReport, StepReport } from './report.js';
import { runIdentity } from './run-identity.js';
import { type InstanceBudget, runInstances } from './run-instances.js';
import { type Shape, shapeLabel, symbolicNetwork } from './shape.js';
import { claimStatus, openPoints, stepStatus } from './status.js';

/** The user's data, with the architecture to put on it. */
export type DatasetScope = Extract<InstanceScope, { kind: 'dataset' }>;

/** What to examine claims on. */
export interface CheckPlan {
  /** Shapes with symbolic data at which identities are expanded. */
  readonly shapes: readonly Shape[];
  /** Where random instances come from. */
  readonly random: Extract<InstanceScope, { kind: 'random' }>;
  readonly dataset?: DatasetScope;
  /** Terms an expansion on the dataset may have; beyond it, the dataset is only checked on. */
  readonly maxTerms: number;
  readonly budget: InstanceBudget;
  /** Told what is about to be examined. */
  readonly progress?: (what: string) => void;
}

/**
 * Examines the claims named and all they use, and grades each over the graph from what this run
 * found; nothing is remembered from an earlier one.
 *
 * @throws CLAIM_UNKNOWN
 */
export function checkClaims(
  graph: ClaimGraph,
  ids: readonly string[],
  plan: CheckPlan,
): readonly ClaimReport[] {
  const networks = new Map<string, SymbolicNetwork>();
  const networkOf = (shape: Shape) => {
    const label = shapeLabel(shape);
    const network = networks.get(label) ?? symbolicNetwork(shape);
    networks.set(label, network);
    return network;
  };
  const reports = new Map<string, ClaimReport>();
  for (const claim of graph.inOrder(ids))
    reports.set(claim.id, examine(claim, plan, networkOf, reports));
  return [...reports.values()];
}

function examine(
  claim: AnyClaim,
  plan: CheckPlan,
  networkOf: (shape: Shape) => SymbolicNetwork,
  reports: ReadonlyMap<string, ClaimReport>,
): ClaimReport {
  const started = performance.now();
  const scope = scopeFor(claim, plan);
  const run = (check: Check<unknown>) =>
    orUnexamined(check, () => evidenceOf(check, claim, scope, networkOf));
  const steps = claim.steps.map((step: Step<unknown>): StepReport => {
    const begun = performance.now();
    plan.progress?.(`${claim.id}: ${step.id}`);
    const evidence = step.checks.flatMap(run);
    const used = step.uses.map((id) => reports.get(id)!);
    return {
      id: step.id,
      text: step.text,
      argument: step.argument,
      uses: step.uses,
      ...stepStatus(evidence, used),
      evidence,
      milliseconds: performance.now() - begun,
    };
  });
  plan.progress?.(`${claim.id}: conclusion`);
  const conclusion: Evidence[] = claim.conclusion.flatMap(run);
  const status = claimStatus(steps, conclusion);
  return {
    id: claim.id,
    title: claim.title,
    source: claim.source,
    ...(claim.slip === undefined ? {} : { slip: claim.slip }),
    statement: claim.statement,
    ...status,
    steps,
    conclusion,
    restsOn: restsOn(claim, reports),
    openPoints: [...openPoints(status, { steps, conclusion }), ...scope.notes],
    milliseconds: performance.now() - started,
  };
}

/** What the claim takes unchecked, and what the claims it uses do. */
function restsOn(claim: AnyClaim, reports: ReadonlyMap<string, ClaimReport>): readonly string[] {
  const inherited = usesOf(claim).flatMap((id) => reports.get(id)!.restsOn);
  return [...new Set([...claim.restsOn, ...inherited])];
}

interface Scope extends CheckPlan {
  readonly notes: readonly string[];
}

/** The plan, without the dataset where the claim says nothing about it. */
function scopeFor(claim: AnyClaim, plan: CheckPlan): Scope {
  const { dataset, ...withoutDataset } = plan;
  if (dataset === undefined) return { ...plan, notes: [] };
  const label = shapeLabel({ architecture: dataset.architecture, data: dataset.dataset });
  const failed = claim.dataHypotheses.filter(({ decide }) => !decide(dataset.dataset));
  if (failed.length > 0) {
    const reasons = failed.map(({ id }) => id).join(', ');
    return {
      ...withoutDataset,
      notes: [`${label}: not applicable, the data do not satisfy ${reasons}`],
    };
  }
  const size = datasetExpansionSize(dataset.architecture, dataset.dataset);
  if (size > plan.maxTerms)
    return {
      ...plan,
      notes: [
        `${label}: not expanded (up to ${size} terms; --max-terms allows ${plan.maxTerms}), checked on exact instances only`,
      ],
    };
  const shape = { architecture: dataset.architecture, data: dataset.dataset };
  return { ...plan, shapes: [...plan.shapes, shape], notes: [] };
}

function evidenceOf(
  check: Check<unknown>,
  claim: AnyClaim,
  scope: Scope,
  networkOf: (shape: Shape) => SymbolicNetwork,
): Evidence[] {
  if (check.kind === 'identity') return [runIdentity(check, scope.shapes, networkOf)];
  const scopes = scope.dataset === undefined ? [scope.random] : [scope.random, scope.dataset];
  return scopes
    .filter((where) => check.instances(where) !== undefined)
    .map((where) => {
      const evidence = runInstances(check, claim.hypotheses, where, scope.budget);
      if (where.kind === 'random') return evidence;
      const label = shapeLabel({ architecture: where.architecture, data: where.dataset });
      return { ...NO_EVIDENCE, ...evidence, compares: `${evidence.compares}, ${label}` };
    });
}

/**
 * A check that fails on its way to an answer, because something it is built on is broken, leaves its
 * statement unexamined; the other checks, which may say what is broken, go on.
 */
function orUnexamined(check: Check<unknown>, examine: () => Evidence[]): Evidence[] {
  try {
    return examine();
  } catch (error) {
    if (!(error instanceof LemmascopeError) || error.code === 'CLAIM_INVALID') throw error;
    const notes = [`could not be examined: ${error.message}`];
    return [{ ...NO_EVIDENCE, grade: 'inconclusive', compares: check.compares, notes }];
  }
}
