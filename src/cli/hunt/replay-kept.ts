import { type HuntReport, huntablesOf, huntReport } from '../../hunt/index.js';
import { type Case, type CaseStore, type ReplayedCase, replayCase } from '../../hunt/node/index.js';
import type { Terminal } from '../terminal.js';
import { targetOfKept } from './kept-target.js';
import { campaignOf, type HuntPlan } from './run-hunt.js';
import { resolveTarget, type Target } from './target.js';

/**
 * Decides a kept case again, on the claim as it stands now.
 *
 * @param target The claim, when it has been found already.
 * @throws what finding the claim throws
 */
export async function replayKept(kept: Case, target?: Target): Promise<ReplayedCase> {
  const { claim, hash } = target ?? (await resolveTarget(targetOfKept(kept.target)));
  return replayCase(kept, huntablesOf(claim, kept.campaign), hash);
}

/** Decides the kept counterexamples of a claim again; files that are no cases are told and left out. */
export async function replayKnown(
  store: CaseStore,
  target: Target,
  terminal: Terminal,
): Promise<readonly ReplayedCase[]> {
  const { cases, errors } = store.all();
  for (const error of errors) terminal.err(`lemmascope: left out: ${error.message}\n`);
  const known = cases.filter(
    ({ kind, campaign }) => kind === 'counterexample' && campaign.claim === target.claim.id,
  );
  const replayed: ReplayedCase[] = [];
  for (const kept of known) replayed.push(await replayKept(kept, target));
  return replayed;
}

/** The report of a hunt that a kept case decides before any run. */
export function knownReport(
  target: Target,
  plan: HuntPlan,
  { way, violation }: ReplayedCase,
): HuntReport {
  const report = huntReport(campaignOf(target, plan), huntablesOf(target.claim, plan), []);
  return { ...report, verdict: 'refuted', reasons: [], counterexample: { way, ...violation! } };
}

/** 1 when a case is a counterexample still, 3 when one could not be decided again, else 0. */
export function exitOfReplay(replayed: readonly ReplayedCase[]): number {
  if (replayed.some(({ status }) => status === 'refutes')) return 1;
  return replayed.some(
    ({ status }) => status === 'another instance' || status === 'cannot be drawn',
  )
    ? 3
    : 0;
}
