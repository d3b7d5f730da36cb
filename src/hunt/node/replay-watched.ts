import { Piscina } from 'piscina';
import type { Case } from './case-store.js';
import type { ReplayedCase } from './replay-case.js';
import { newProgress, runWatched } from './run-watched.js';
import type { CaseTask } from './worker-messages.js';

/** Where a case is decided again, and how long that may take. */
export interface WatchedReplay {
  /** Module whose default export takes a {@link CaseTask}. */
  readonly worker: string;
  readonly target: unknown;
  readonly claimHash: string;
  readonly stuckAfterMilliseconds: number;
}

/** Decides a case of a conjecture that is not ours again, on a thread that is ended if it does not. */
export async function replayWatched(
  kept: Case,
  { worker, target, claimHash, stuckAfterMilliseconds }: WatchedReplay,
): Promise<ReplayedCase> {
  const pool = new Piscina({ filename: worker, minThreads: 1, maxThreads: 1 });
  const task: CaseTask = { target, kept, progress: newProgress() };
  try {
    const ended = await runWatched<ReplayedCase>(pool, task, { stuckAfterMilliseconds });
    if (ended.kind === 'done') return ended.result;
    const { id, kind, way, campaign } = kept;
    const note = ended.kind === 'crashed' ? 'it ended its process' : 'it does not end';
    return {
      ...{ id, kind, way, changed: campaign.claimHash !== claimHash },
      ...{ status: 'undecided', note },
    };
  } finally {
    await pool.destroy();
  }
}
