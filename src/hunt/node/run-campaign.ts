import { Piscina } from 'piscina';
import type { Chunk } from '../campaign.js';
import type { ChunkResult } from '../chunk-result.js';
import type { GivenUp } from '../run-chunk.js';
import type { ChunkTask } from './worker-messages.js';

/** How a campaign is run; none of this changes what it finds. */
export interface CampaignOptions {
  /** Module whose default export takes a {@link ChunkTask}. */
  readonly worker: string;
  readonly target: unknown;
  readonly seed: number;
  readonly workers: number;
  /** After this long in one chunk the run it is in counts as stuck, and its worker is ended. */
  readonly stuckAfterMilliseconds: number;
  /** No chunk is begun later than this many milliseconds from now. */
  readonly timeLimit?: number;
  /** Told every result as soon as it is there. */
  readonly onResult: (result: ChunkResult) => void;
  /** The last chunk that counts, by the results there are: asked before one is begun. */
  readonly stopIndex: () => number;
  /** Ends the campaign: running chunks are given up. */
  readonly interrupt?: AbortSignal;
}

/**
 * Runs chunks on worker threads, in order, until those left do not count, the time is over or it is
 * interrupted. Chunks that are already begun are finished.
 */
export async function runCampaign(
  chunks: readonly Chunk[],
  options: CampaignOptions,
): Promise<void> {
  const pool = new Piscina({
    filename: options.worker,
    minThreads: options.workers,
    maxThreads: options.workers,
  });
  const deadline =
    options.timeLimit === undefined ? Number.POSITIVE_INFINITY : Date.now() + options.timeLimit;
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < chunks.length && options.interrupt?.aborted !== true && Date.now() < deadline) {
      const chunk = chunks[next++]!;
      if (chunk.index > options.stopIndex()) return;
      const result = await runOne(pool, chunk, options);
      if (result === undefined) return;
      options.onResult(result);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.workers }, work));
  } finally {
    await pool.destroy();
  }
}

/** One chunk to its end, without the runs that do not; `undefined` when it was interrupted. */
async function runOne(
  pool: Piscina,
  chunk: Chunk,
  options: CampaignOptions,
): Promise<ChunkResult | undefined> {
  const givenUp: GivenUp[] = [];
  for (;;) {
    const progress = new SharedArrayBuffer(12);
    const state = new Int32Array(progress);
    const { target, seed } = options;
    const task: ChunkTask = { target, chunk, seed, givenUp, progress };
    const ended = new AbortController();
    const give = () => ended.abort();
    options.interrupt?.addEventListener('abort', give, { once: true });
    let timer: NodeJS.Timeout | undefined;
    let before = -1;
    // The clock runs for one decision, not for the chunk: a slow chunk is not a stuck one.
    const watch = () => {
      const now = Atomics.load(state, 0);
      if (now === before && now > 0) return ended.abort();
      before = now;
      timer = setTimeout(watch, options.stuckAfterMilliseconds);
    };
    timer = setTimeout(watch, options.stuckAfterMilliseconds);
    try {
      return (await pool.run(task, { signal: ended.signal })) as ChunkResult;
    } catch (error) {
      if (options.interrupt?.aborted === true) return undefined;
      const [begun, run, shrinking] = [0, 1, 2].map((place) => Atomics.load(state, place));
      const kind = ended.signal.aborted ? 'stuck' : 'crashed';
      const known = givenUp.some((one) => one.run === run && one.shrinking === (shrinking === 1));
      // A worker that ends before it begins, or twice at one place, is no fault of a conjecture; nor
      // is an error that reaches us: those of a conjecture are counted in its worker.
      if (begun === 0 || known || !(ended.signal.aborted || isWorkerGone(error))) throw error;
      givenUp.push({ run: run!, kind, shrinking: shrinking === 1 });
    } finally {
      clearTimeout(timer);
      options.interrupt?.removeEventListener('abort', give);
    }
  }
}

/** Whether the worker is gone, rather than that its work threw. */
function isWorkerGone(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || /worker (thread|exited)/i.test(message);
}
