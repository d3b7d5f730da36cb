import type { AnyClaim } from '../../claims/index.js';
import {
  type ChunkResult,
  chunksOf,
  claimHash,
  type Huntable,
  type HuntReport,
  huntReport,
  runChunk,
  stopIndex,
} from '../../hunt/index.js';

/** How much is drawn, and from what. */
export interface SuitePlan {
  readonly runs: number;
  readonly seed: number;
  readonly maxHidden: number;
  readonly maxWidth: number;
}

/** Hunts a claim in one way, in this process: the chunks a campaign of the command line would run. */
export function huntWay(
  claim: AnyClaim,
  ways: readonly Huntable[],
  index: number,
  plan: SuitePlan,
): HuntReport {
  const results: ChunkResult[] = [];
  const chunks = chunksOf(plan, ways.length).filter(({ huntable }) => huntable === index);
  for (const chunk of chunks) {
    const result = runChunk(ways[index]!, chunk, plan.seed, { suspicious: true });
    // Of this way alone, it is the round that counts.
    const round = Math.floor(chunk.index / ways.length);
    results.push({ ...result, huntable: 0, index: round });
    if (round >= stopIndex(results, 1)) break;
  }
  const { runs, seed, maxHidden, maxWidth } = plan;
  const campaign = { runs, seed, maxHidden, maxWidth };
  return huntReport(
    { claim: claim.id, claimHash: claimHash(claim), version: '', ...campaign },
    [ways[index]!],
    results,
  );
}
