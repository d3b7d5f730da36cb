import type { ChunkResult } from '../chunk-result.js';
import type { Watch } from '../decide-instance.js';
import type { Huntable } from '../huntable.js';
import { runChunk } from '../run-chunk.js';
import type { ChunkTask } from './worker-messages.js';

/** Does one task of a worker, telling through its progress where it is. */
export function workOnChunk(
  { chunk, seed, givenUp, most, progress }: ChunkTask,
  huntables: readonly Huntable[],
  watch: Watch,
): ChunkResult {
  const state = new Int32Array(progress);
  return runChunk(huntables[chunk.huntable]!, chunk, seed, watch, {
    givenUp,
    most,
    deciding: (run, shrinking) => {
      Atomics.store(state, 1, run);
      Atomics.store(state, 2, shrinking ? 1 : 0);
      Atomics.add(state, 0, 1);
    },
  });
}
