import type { Chunk } from '../campaign.js';
import type { GivenUp } from '../run-chunk.js';

/** What a worker is asked to do. Plain data: it crosses to another thread. */
export interface ChunkTask {
  /** How the worker finds the claim: the business of who starts the campaign. */
  readonly target: unknown;
  readonly chunk: Chunk;
  readonly seed: number;
  /** Runs of this chunk that an earlier try did not survive. */
  readonly givenUp: readonly GivenUp[];
  /**
   * Three numbers: how many draws and decisions the worker has begun, the run it is in, and 1 when it
   * makes a counterexample smaller.
   */
  readonly progress: SharedArrayBuffer;
}
