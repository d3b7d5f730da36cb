import type { Chunk } from '../campaign.js';
import type { GivenUp } from '../run-chunk.js';
import type { Case } from './case-store.js';
import type { WatchedTask } from './run-watched.js';

/** What a worker is asked to do. Plain data: it crosses to another thread. */
export interface ChunkTask extends WatchedTask {
  /** How the worker finds the claim: the business of who starts the campaign. */
  readonly target: unknown;
  readonly chunk: Chunk;
  readonly seed: number;
  /** Runs of this chunk that an earlier try did not survive. */
  readonly givenUp: readonly GivenUp[];
  /** So many of its runs are made. */
  readonly most: number;
}

/** A case that a worker is asked to decide again. */
export interface CaseTask extends WatchedTask {
  readonly target: unknown;
  readonly kept: Case;
}
