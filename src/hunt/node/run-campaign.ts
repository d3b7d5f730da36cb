import { Piscina } from 'piscina';
import type { Chunk } from '../campaign.js';
import type { ChunkResult } from '../chunk-result.js';
import type { GivenUp } from '../run-chunk.js';
import { newProgress, runWatched } from './run-watched.js';
import type { ChunkTask } from './worker-messages.js';

/** How a campaign is run; none of this changes what it finds. */
export interface CampaignOptions {
  /** Module whose default export takes a {@link ChunkTask}. */
  readonly worker: string;
  readonly target: unknown;
  readonly seed: number;
  readonly workers: number;
  /** After this long in one decision the run it is in counts as stuck, and its worker is ended. */
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

/** A chunk with so many runs that do not end goes no further, and a campaign begins no other chunk. */
const MOST_GIVEN_UP = { inChunk: 10, inCampaign: 30 };

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
  let givenUp = 0;
  const work = async (): Promise<void> => {
    while (next < chunks.length && options.interrupt?.aborted !== true && Date.now() < deadline) {
      const chunk = chunks[next++]!;
      if (chunk.index > options.stopIndex()) return;
      const result = await runOne(pool, chunk, options);
      if (result === undefined) return;
      options.onResult(result);
      for (const { kind, count } of result.faults)
        if (kind === 'stuck' || kind === 'crashed') givenUp += count;
      if (givenUp >= MOST_GIVEN_UP.inCampaign) return;
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
  { target, seed, ...options }: CampaignOptions,
): Promise<ChunkResult | undefined> {
  const givenUp: GivenUp[] = [];
  let most = chunk.count;
  const isKnown = (run: number, shrinking: boolean) =>
    givenUp.some((one) => one.run === run && one.shrinking === shrinking);
  for (;;) {
    const progress = newProgress();
    const task: ChunkTask = { target, chunk, seed, givenUp, most, progress };
    const ended = await runWatched<ChunkResult>(pool, task, options);
    if (ended.kind === 'done') return ended.result;
    if (ended.kind === 'interrupted') return undefined;
    // Not even its counterexample as it was drawn can be described or certified: the run is lost.
    const shrinking = ended.shrinking && !isKnown(ended.run, true);
    // A worker that ends twice at one place, which it was to leave out, is no fault of a conjecture.
    if (isKnown(ended.run, shrinking)) throw ended.error;
    givenUp.push({ run: ended.run, kind: ended.kind, shrinking });
    if (givenUp.length >= MOST_GIVEN_UP.inChunk) most = ended.run - chunk.from + 1;
  }
}
