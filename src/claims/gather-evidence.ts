import { LemmascopeError } from '../diagnostics/index.js';
import type { SymbolicNetwork } from '../symbolic/index.js';
import { wordSources } from './_internals/word-sources.js';
import type { Check, InstanceScope } from './check.js';
import type { CheckPlan } from './check-plan.js';
import type { Step } from './claim.js';
import type { CheckEvidence, ClaimEvidence } from './claim-evidence.js';
import { type AnyClaim, type ClaimGraph, checksOf } from './claim-graph.js';
import { datasetExpansionSize } from './dataset-expansion-size.js';
import { type Evidence, NO_EVIDENCE } from './evidence.js';
import { runDecisions } from './run-decisions.js';
import { runIdentity } from './run-identity.js';
import { runInstances } from './run-instances.js';
import { runStrata } from './run-strata.js';
import { runWords } from './run-words.js';
import { type Shape, shapeLabel, symbolicNetwork } from './shape.js';
import { StratumInstances } from './stratum-instances.js';

/**
 * Runs every check of the claims named and of all they use. What is found about one claim depends on
 * that claim and the plan alone: grades, which depend on the graph, are given by `gradeClaims`.
 *
 * @throws CLAIM_UNKNOWN; CERTIFICATE_REFUSED when the kernel refuses a certificate made here.
 */
export function gatherEvidence(
  graph: ClaimGraph,
  ids: readonly string[],
  plan: CheckPlan,
): ReadonlyMap<string, ClaimEvidence> {
  const evidenceOf = evidenceGatherer(plan);
  return new Map(graph.inOrder(ids).map((claim) => [claim.id, evidenceOf(claim)]));
}

/** Gathers the evidence of one claim after another; what is built for one is kept for the next. */
export function evidenceGatherer(plan: CheckPlan): (claim: AnyClaim) => ClaimEvidence {
  const runner = checkRunner(plan);
  return (claim) => {
    const started = performance.now();
    const scope = scopeFor(claim, plan);
    const steps = claim.steps.map((step: Step<unknown>) => {
      const begun = performance.now();
      plan.progress?.(`${claim.id}: ${step.id}`);
      const checks = step.checks.map((check) => runner(check, claim, scope, step));
      return { id: step.id, checks, milliseconds: performance.now() - begun };
    });
    plan.progress?.(`${claim.id}: conclusion`);
    const conclusion = claim.conclusion.map((check) => runner(check, claim, scope));
    const { notes } = scope;
    return { steps, conclusion, notes, milliseconds: performance.now() - started };
  };
}

/** Runs one check of a claim, of a step of it or of its conclusion. */
export type CheckRunner = (
  check: Check<unknown>,
  claim: AnyClaim,
  scope?: Scope,
  step?: Step<unknown>,
) => CheckEvidence;

/** A runner for a plan, with the networks and strata that checks share. */
export function checkRunner(plan: CheckPlan): CheckRunner {
  const networks = new Map<string, SymbolicNetwork>();
  const shared: Shared = {
    networkOf: (shape) => {
      const label = shapeLabel(shape);
      const network = networks.get(label) ?? symbolicNetwork(shape);
      networks.set(label, network);
      return network;
    },
    strata: new StratumInstances(plan.strata),
  };
  return (check, claim, scope = scopeFor(claim, plan), step) => ({
    kind: check.kind,
    found: orUnexamined(check, `${claim.id}#${step?.id ?? 'conclusion'}`, () =>
      findings(check, claim, scope, shared, step),
    ),
  });
}

interface Shared {
  readonly networkOf: (shape: Shape) => SymbolicNetwork;
  readonly strata: StratumInstances;
}

function findings(
  check: Check<unknown>,
  claim: AnyClaim,
  scope: Scope,
  { networkOf, strata }: Shared,
  step: Step<unknown> | undefined,
): Evidence[] {
  const { hypotheses } = claim;
  const { budget } = scope;
  switch (check.kind) {
    case 'words':
      return [runWords(check, wordSources(claim, step), budget)];
    case 'identity':
      return [runIdentity(check, scope.shapes, networkOf)];
    case 'strata':
      return [runStrata(check, strata)];
    default:
      return instanceScopes(scope)
        .filter((where) => check.instances(where) !== undefined)
        .map((where) =>
          labelled(
            check.kind === 'instances'
              ? runInstances(check, hypotheses, where, budget)
              : runDecisions(check, hypotheses, where, budget),
            where,
          ),
        );
  }
}

const instanceScopes = ({ random, dataset }: Scope): readonly InstanceScope[] =>
  dataset === undefined ? [random] : [random, dataset];

function labelled(evidence: Evidence, where: InstanceScope): Evidence {
  if (where.kind === 'random') return evidence;
  const label = shapeLabel({ architecture: where.architecture, data: where.dataset });
  return { ...evidence, compares: `${evidence.compares}, ${label}` };
}

/** The plan as it applies to one claim. */
interface Scope extends CheckPlan {
  readonly notes: readonly string[];
}

/** The plan, without the dataset where the claim says nothing about it. */
function scopeFor(claim: AnyClaim, plan: CheckPlan): Scope {
  const { dataset, ...withoutDataset } = plan;
  if (dataset === undefined) return { ...plan, notes: [] };
  const shape = { architecture: dataset.architecture, data: dataset.dataset };
  const label = shapeLabel(shape);
  const failed = claim.dataHypotheses.filter(({ decide }) => !decide(dataset.dataset));
  if (failed.length > 0) {
    const reasons = failed.map(({ id }) => id).join(', ');
    return {
      ...withoutDataset,
      notes: [`${label}: not applicable, the data do not satisfy ${reasons}`],
    };
  }
  const size = datasetExpansionSize(dataset.architecture, dataset.dataset);
  if (size > plan.maxTerms && hasIdentity(claim))
    return {
      ...plan,
      notes: [
        `${label}: not expanded (up to ${size} terms; --max-terms allows ${plan.maxTerms}), checked on exact instances only`,
      ],
    };
  return {
    ...plan,
    shapes: size > plan.maxTerms ? plan.shapes : [...plan.shapes, shape],
    notes: [],
  };
}

const hasIdentity = (claim: AnyClaim) => checksOf(claim).some(({ kind }) => kind === 'identity');

/**
 * A check that fails on its way to an answer, because something it is built on is broken, leaves its
 * statement unexamined; the other checks, which may say what is broken, go on. A check that is not
 * well formed, or an untrusted helper that the kernel contradicts, ends the run.
 */
function orUnexamined(check: Check<unknown>, place: string, examine: () => Evidence[]): Evidence[] {
  try {
    return examine();
  } catch (error) {
    if (!(error instanceof LemmascopeError)) throw error;
    const { code, exitCode, path, expected, actual, hint } = error;
    if (code === 'CLAIM_INVALID' || exitCode === 4)
      throw new LemmascopeError(code, {
        path: `${place}, ${path ?? check.compares}`,
        ...(expected === undefined ? {} : { expected }),
        ...(actual === undefined ? {} : { actual }),
        ...(hint === undefined ? {} : { hint }),
      });
    const notes = [`could not be examined: ${error.message}`];
    return [{ ...NO_EVIDENCE, grade: 'inconclusive', compares: check.compares, notes }];
  }
}
