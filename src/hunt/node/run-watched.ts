import type { Piscina } from 'piscina';

/** A task that tells how far it is, so that it can be seen to be stuck. */
export interface WatchedTask {
  /**
   * Three numbers: how many draws and decisions the worker has begun, the run it is in, and 1 when it
   * makes a counterexample smaller.
   */
  readonly progress: SharedArrayBuffer;
}

/** The progress of a task that has not begun. */
export const newProgress = (): SharedArrayBuffer => new SharedArrayBuffer(12);

/** What is done about a task that does not end. */
export interface Watching {
  readonly stuckAfterMilliseconds: number;
  readonly interrupt?: AbortSignal;
}

/** How a task ended. */
export type Ended<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'interrupted' }
  | {
      readonly kind: 'stuck' | 'crashed';
      readonly run: number;
      readonly shrinking: boolean;
      readonly error: unknown;
    };

/**
 * Runs a task on a thread, and ends the thread when it is too long in one decision.
 *
 * @throws what reaches us from a thread that has not begun, or is still there: no fault of a conjecture,
 *   whose errors are counted on its thread.
 */
export async function runWatched<Result>(
  pool: Piscina,
  task: WatchedTask,
  { stuckAfterMilliseconds, interrupt }: Watching,
): Promise<Ended<Result>> {
  const state = new Int32Array(task.progress);
  const ended = new AbortController();
  const give = () => ended.abort();
  interrupt?.addEventListener('abort', give, { once: true });
  let timer: NodeJS.Timeout | undefined;
  let before = -1;
  // The clock runs for one decision, not for the task: a slow chunk is not a stuck one.
  const watch = () => {
    const now = Atomics.load(state, 0);
    if (now === before && now > 0) return ended.abort();
    before = now;
    timer = setTimeout(watch, stuckAfterMilliseconds);
  };
  timer = setTimeout(watch, stuckAfterMilliseconds);
  try {
    return { kind: 'done', result: (await pool.run(task, { signal: ended.signal })) as Result };
  } catch (error) {
    if (interrupt?.aborted === true) return { kind: 'interrupted' };
    const [begun, run, shrinking] = [0, 1, 2].map((place) => Atomics.load(state, place));
    if (begun === 0 || !(ended.signal.aborted || isWorkerGone(error))) throw error;
    const kind = ended.signal.aborted ? 'stuck' : 'crashed';
    return { kind, run: run!, shrinking: shrinking === 1, error };
  } finally {
    clearTimeout(timer);
    interrupt?.removeEventListener('abort', give);
  }
}

/** Whether the worker is gone, rather than that its work threw. */
function isWorkerGone(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || /worker (thread|exited)/i.test(message);
}
