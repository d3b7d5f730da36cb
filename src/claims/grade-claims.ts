import { assumptionUse } from './assumption-use.js';
import type { ClaimEvidence, StepEvidence } from './claim-evidence.js';
import { type AnyClaim, ClaimGraph } from './claim-graph.js';
import { type FormalReport, type FormalReports, NO_FORMAL_REPORTS } from './formal-report.js';
import { type GradedStep, openPoints } from './open-points.js';
import type { ClaimReport } from './report.js';
import { restsOn } from './rests-on.js';
import { claimStatus, type Status, stepStatus } from './status.js';

/**
 * Grades claims over the graph from the evidence alone: the same evidence gives the same grades, and
 * a step without evidence is inconclusive, with everything that depends on it. A formal proof that is
 * accepted lifts its claim to `formal`, unless something was refuted.
 *
 * @returns A report of every claim that has evidence and of all they use, each after what it uses.
 * @throws CLAIM_UNKNOWN
 */
export function gradeClaims(
  graph: ClaimGraph,
  evidence: ReadonlyMap<string, ClaimEvidence>,
  formal: FormalReports = NO_FORMAL_REPORTS,
): readonly ClaimReport[] {
  const claims = graph.inOrder([...evidence.keys()]);
  const around = new ClaimGraph(claims);
  const use = assumptionUse(around, formal);
  const unchecked = restsOn(around, formal);
  const reports = new Map<string, ClaimReport>();
  for (const claim of claims) {
    const found = evidence.get(claim.id) ?? NOTHING;
    const proof = formal(claim);
    const known = {
      needs: use.get(claim.id)!.needs,
      restsOn: unchecked.get(claim.id)!,
      ...(proof === undefined ? {} : { formal: proof }),
    };
    reports.set(claim.id, grade(claim, found, known, reports));
  }
  return [...reports.values()];
}

const NOTHING: ClaimEvidence = { steps: [], conclusion: [], notes: [], milliseconds: 0 };

interface Known extends Pick<ClaimReport, 'needs' | 'restsOn'> {
  readonly formal?: FormalReport;
}

function grade(
  claim: AnyClaim,
  found: ClaimEvidence,
  { needs, restsOn, formal }: Known,
  reports: ReadonlyMap<string, ClaimReport>,
): ClaimReport {
  const steps = claim.steps.map((step): GradedStep => {
    const nothing: StepEvidence = { id: step.id, checks: [], milliseconds: 0 };
    const evidence = found.steps.find(({ id }) => id === step.id) ?? nothing;
    const used = step.uses.map((id) => reports.get(id)!);
    return {
      id: step.id,
      argument: step.argument,
      evidence,
      status: stepStatus(evidence.checks, used),
      used: used.map(({ id, source, grade }) => ({
        id,
        source: `${source.work}, ${source.number}`,
        grade,
      })),
    };
  });
  const status: Status = claimStatus(
    steps.map((step) => step.status),
    found.conclusion,
    formal?.accepted,
  );
  return {
    id: claim.id,
    title: claim.title,
    source: claim.source,
    ...(claim.slip === undefined ? {} : { slip: claim.slip }),
    statement: claim.statement,
    tex: claim.tex,
    hypotheses: hypothesesOf(claim),
    needs,
    ...status,
    ...(formal === undefined ? {} : { formal }),
    steps: claim.steps.map((step, index) => ({
      id: step.id,
      text: step.text,
      argument: step.argument,
      spends: step.spends,
      uses: step.uses,
      ...steps[index]!.status,
      evidence: steps[index]!.evidence.checks.flatMap((check) => check.found),
      milliseconds: steps[index]!.evidence.milliseconds,
    })),
    conclusion: found.conclusion.flatMap((check) => check.found),
    restsOn,
    openPoints: openPoints(claim, status, steps, found, formal),
    milliseconds: found.milliseconds,
  };
}

/** Every hypothesis once: those on the data stand among the others as well. */
function hypothesesOf({ hypotheses, dataHypotheses }: AnyClaim): ClaimReport['hypotheses'] {
  const texts = new Map<string, string>();
  for (const { id, text } of [...hypotheses, ...dataHypotheses])
    if (!texts.has(id)) texts.set(id, text);
  return [...texts].map(([id, text]) => ({ id, text }));
}
