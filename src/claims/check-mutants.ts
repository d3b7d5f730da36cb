import { checkCertificate } from '../kernel/index.js';
import type { Check } from './check.js';
import type { CheckPlan } from './check-plan.js';
import type { Step } from './claim.js';
import type { CheckEvidence } from './claim-evidence.js';
import type { AnyClaim } from './claim-graph.js';
import type { Evidence } from './evidence.js';
import { type CheckRunner, checkRunner } from './gather-evidence.js';
import type { MutantReport } from './mutant-report.js';
import { claimStatus, ownStatus } from './status.js';

/** A statement that was changed on purpose, and what is to become of it. */
export interface MutantToCheck {
  readonly of: string;
  readonly claim: AnyClaim;
  readonly expected: 'refuted' | 'holds';
}

/**
 * Tries to refute every mutant by its own checks: those that may end in a certificate first, and no
 * further than the first refutation that the kernel accepts. An equivalent variant goes through all.
 *
 * A mutant that is not refuted, or refuted without an accepted certificate, and an equivalent variant
 * that is refuted, or about which nothing was found, is a `problem`.
 *
 * @throws CLAIM_INVALID; CERTIFICATE_REFUSED.
 */
export function checkMutants(
  mutants: readonly MutantToCheck[],
  plan: CheckPlan,
): readonly MutantReport[] {
  const run = checkRunner(plan);
  return mutants.map((mutant) => {
    plan.progress?.(mutant.claim.id);
    return examine(mutant, run);
  });
}

function examine({ of, claim, expected }: MutantToCheck, run: CheckRunner): MutantReport {
  const started = performance.now();
  const parts = new Map<string, CheckEvidence[]>();
  const evidence: Evidence[] = [];
  let certificate: MutantReport['certificate'];
  for (const { check, step } of inOrder(claim)) {
    const part = step?.id ?? CONCLUSION;
    const found = run(check, claim, undefined, step);
    parts.set(part, [...(parts.get(part) ?? []), found]);
    evidence.push(...found.found);
    certificate = found.found.map(acceptedCertificate).find((one) => one !== undefined);
    if (certificate !== undefined) break;
  }
  const { grade: verdict } = claimStatus(
    [...parts].filter(([part]) => part !== CONCLUSION).map(([, checks]) => ownStatus(checks)),
    parts.get(CONCLUSION) ?? [],
  );
  const problem = problemOf(expected, verdict, certificate, evidence);
  return {
    id: claim.id,
    of,
    slip: claim.slip ?? '',
    statement: claim.statement,
    expected,
    verdict,
    ...(certificate === undefined ? {} : { certificate }),
    evidence,
    ...(problem === undefined ? {} : { problem }),
    milliseconds: performance.now() - started,
  };
}

/** No step has this id. */
const CONCLUSION = '';

const CERTIFYING: readonly Check<unknown>['kind'][] = [
  'words',
  'decisions',
  'strata',
  'identity',
  'instances',
];

interface Placed {
  readonly check: Check<unknown>;
  readonly step?: Step<unknown>;
}

/** All checks of a claim, those that may end in a certificate first. */
function inOrder(claim: AnyClaim): readonly Placed[] {
  const placed: Placed[] = [
    ...claim.steps.flatMap((step: Step<unknown>) => step.checks.map((check) => ({ check, step }))),
    ...claim.conclusion.map((check: Check<unknown>) => ({ check })),
  ];
  return placed.sort((a, b) => CERTIFYING.indexOf(a.check.kind) - CERTIFYING.indexOf(b.check.kind));
}

/** The certificate of a refutation, put before the kernel once more. */
function acceptedCertificate({ grade, finding }: Evidence): MutantReport['certificate'] {
  const document = finding?.certificate;
  if (grade !== 'refuted' || document === undefined) return undefined;
  const verdict = checkCertificate(document.statement, document.certificate);
  return verdict.accepted ? { kind: String(document.statement['kind']), document } : undefined;
}

function problemOf(
  expected: MutantToCheck['expected'],
  verdict: MutantReport['verdict'],
  certificate: MutantReport['certificate'],
  evidence: readonly Evidence[],
): string | undefined {
  const notes = [...new Set(evidence.flatMap((item) => item.notes))].join('; ');
  const because = notes === '' ? '' : `: ${notes}`;
  if (expected === 'holds') {
    if (verdict === 'refuted') return 'an equivalent variant was refuted';
    const nothing = evidence.every(({ grade }) => grade === 'inconclusive');
    return nothing ? `nothing was found about an equivalent variant${because}` : undefined;
  }
  if (verdict !== 'refuted') return `a mutant was not refuted${because}`;
  return certificate === undefined
    ? `refuted without a certificate that the kernel accepts${because}`
    : undefined;
}
