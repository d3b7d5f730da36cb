import { type HuntReport, huntablesOf, huntReport } from '../../hunt/index.js';
import {
  type Case,
  type CaseStore,
  type ReplayedCase,
  replayCase,
  replayWatched,
} from '../../hunt/node/index.js';
import { packageVersion } from '../_internals/package-root.js';
import type { Terminal } from '../terminal.js';
import { targetOfKept } from './kept-target.js';
import { campaignOf, type HuntPlan } from './run-hunt.js';
import { resolveTarget, type Target } from './target.js';
import { type WorkerTarget, workerModule } from './worker-target.js';

/**
 * Decides a kept case again, on the claim as it stands now. A claim of the user is decided on a thread
 * of its own: it may not end.
 *
 * @param found The claim, when it has been found already.
 * @throws what finding the claim throws
 */
export async function replayKept(
  kept: Case,
  stuckAfterMilliseconds: number,
  found?: Target,
): Promise<ReplayedCase> {
  const target = found ?? (await resolveTarget(targetOfKept(kept.target, kept.id)));
  const { name, claim, hash, textHash, ours } = target;
  if (ours) {
    const version = packageVersion();
    const how = { claimHash: hash, version, suspicious: false };
    return replayCase(kept, huntablesOf(claim, kept.campaign), how);
  }
  const { maxHidden, maxWidth } = kept.campaign;
  const worker: WorkerTarget = { name, claimHash: hash, textHash, maxHidden, maxWidth };
  return replayWatched(kept, {
    ...{ worker: workerModule(), target: worker, claimHash: hash, stuckAfterMilliseconds },
  });
}

/**
 * Decides the kept counterexamples of a claim again; files that are no cases are told and left out, and
 * so are the cases of this very campaign when it is resumed.
 */
export async function replayKnown(
  store: CaseStore,
  target: Target,
  plan: HuntPlan,
  terminal: Terminal,
): Promise<readonly ReplayedCase[]> {
  const { cases, errors } = store.all();
  for (const error of errors) terminal.err(`lemmascope: left out: ${error.message}\n`);
  const own = JSON.stringify(campaignOf(target, plan));
  const known = cases.filter(
    ({ kind, campaign }) =>
      kind === 'counterexample' &&
      campaign.claim === target.claim.id &&
      !(plan.resume && JSON.stringify(campaign) === own),
  );
  const replayed: ReplayedCase[] = [];
  for (const kept of known)
    replayed.push(await replayKept(kept, plan.stuckAfterMilliseconds, target));
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
  return replayed.some(({ status }) => status !== 'holds' && status !== 'discarded') ? 3 : 0;
}
