import { summedCounts } from './_internals/summed-counts.js';
import type { ClaimEvidence, StepEvidence } from './claim-evidence.js';
import type { AnyClaim } from './claim-graph.js';
import type { FormalReport } from './formal-report.js';
import { type Grade, strongest } from './grade.js';
import { ownStatus, type Status } from './status.js';

/** A step, what was found about it, and the claims it uses. */
export interface GradedStep {
  readonly id: string;
  readonly argument: string;
  readonly evidence: StepEvidence;
  readonly status: Status;
  readonly used: readonly { readonly id: string; readonly source: string; readonly grade: Grade }[];
}

/**
 * What a claim's grade leaves open, in plain words: what the grade does not say, the steps that are
 * the weakest links and why, and what the checks had to note.
 */
export function openPoints(
  claim: AnyClaim,
  status: Status,
  steps: readonly GradedStep[],
  evidence: ClaimEvidence,
  formal?: FormalReport,
): string[] {
  const checks = [...evidence.steps.flatMap((step) => step.checks), ...evidence.conclusion];
  const notes = checks
    .flatMap(({ found }) => found)
    // What strata leave open does not matter to a claim that does not rest on them.
    .filter(({ grade }) => grade !== 'exhaustive' || !isStronger(status.grade, grade))
    .flatMap((item) => item.notes);
  return [
    ...new Set([
      ...limits(status, claim),
      ...weakestLinks(status, steps),
      ...refutedDirectly(status, steps, evidence),
      ...againstTheorem(status, evidence, formal),
      ...notes,
      ...evidence.notes,
    ]),
  ];
}

const isStronger = (a: Grade, b: Grade) => a !== b && strongest([a, b]) === a;

function limits({ grade }: Status, claim: AnyClaim): string[] {
  switch (grade) {
    case 'proved at shape':
      return ['other shapes: expansion proves the listed shapes only'];
    case 'exhaustive':
      return ['larger architectures: every stratum was decided up to the bound, none beyond it'];
    case 'checked':
      return claim.steps.length > 0
        ? ['not proved: some step, here or in what it uses, was decided on instances only']
        : ['not proved: the statement was decided on the instances counted, no others'];
    case 'inconclusive':
      return ['nothing was established'];
    default:
      return [];
  }
}

/** The steps no stronger than the claim, grouped by what makes them so. */
function weakestLinks(status: Status, steps: readonly GradedStep[]): string[] {
  if (status.grade === 'formal' || status.grade === 'proved') return [];
  const links = steps.filter((step) => step.status.grade === status.grade);
  if (links.length === 0 && steps.length > 0 && status.grade === 'inconclusive')
    return ['the steps are proved at shapes that have none in common'];
  const byReason = new Map<string, string[]>();
  for (const link of links)
    for (const reason of reasons(link))
      byReason.set(reason, [...(byReason.get(reason) ?? []), link.id]);
  return [...byReason].map(
    ([reason, ids]) => `${ids.length === 1 ? 'step' : 'steps'} ${ids.join(', ')}: ${reason}`,
  );
}

/** Why a step is no stronger than it is: its own evidence, or claims that it uses. */
function reasons({ status, argument, evidence, used }: GradedStep): string[] {
  const own = ownStatus(evidence.checks);
  const found = [];
  if (own.grade === status.grade) {
    const what = described(own.grade, evidence);
    found.push(argument === 'textbook fact' ? `a textbook fact, ${what}` : what);
  }
  for (const claim of used)
    if (claim.grade === status.grade)
      found.push(`no stronger than ${claim.id} (${claim.source}), which is ${claim.grade}`);
  return found.length > 0 ? found : ['proved at shapes where what it uses is not'];
}

function described(grade: Grade, { checks }: StepEvidence): string {
  const { instances, strata, architectures } = summedCounts(checks.flatMap(({ found }) => found));
  switch (grade) {
    case 'proved at shape':
      return 'proved at the listed shapes only';
    case 'exhaustive':
      return `decided on ${strata} strata of ${architectures} architectures only`;
    case 'checked':
      return `only checked, on ${instances} instances`;
    case 'sampled':
      return `only sampled, on ${instances} float instances`;
    case 'refuted':
      return 'refuted';
    default:
      return checks.every(({ found }) => found.length === 0)
        ? 'not established: there is no evidence'
        : 'not established';
  }
}

function refutedDirectly(
  { grade }: Status,
  steps: readonly GradedStep[],
  { conclusion }: ClaimEvidence,
): string[] {
  if (grade !== 'refuted' || ownStatus(conclusion).grade !== 'refuted') return [];
  return steps.length > 0 && steps.every((step) => step.status.grade !== 'refuted')
    ? ['the conclusion is refuted and no step is: the steps do not yield it']
    : ['the conclusion is refuted'];
}

/** What a refutation says of a formal proof that is accepted all the same. */
function againstTheorem(
  { grade }: Status,
  { conclusion }: ClaimEvidence,
  formal: FormalReport | undefined,
): string[] {
  if (grade !== 'refuted' || formal?.accepted !== true) return [];
  const names = formal.theorems.join(', ');
  return ownStatus(conclusion).grade === 'refuted'
    ? [
        `CONTRADICTION: the conclusion is refuted, and Coq accepted ${names}. One of them, or the link between them, is wrong: believe neither`,
      ]
    : [
        `a step is refuted and the conclusion is not; Coq accepted ${names}, which goes another way: what fails is the argument given here`,
      ];
}
