import { LemmascopeError } from '../../diagnostics/index.js';
import { type Campaign, chunksOf, shardOf } from '../campaign.js';
import type { ChunkResult } from '../chunk-result.js';
import { stopIndex } from '../stop-index.js';
import { readJournal, requireChunks } from './read-journal.js';

/** The shards of one campaign, put together. */
export interface MergedShards {
  readonly campaign: Campaign;
  readonly target: unknown;
  readonly results: readonly ChunkResult[];
}

/**
 * Puts the journals of all shards of a campaign together. Every chunk that counts must be there.
 *
 * @param ways How many ways the claim of the campaign is attacked in.
 * @throws MERGE_DIFFERENT_CAMPAIGNS for another claim, seed, version or size; MERGE_INCOMPLETE when a
 *   shard is missing, is there twice, or was not run to its end.
 */
export function mergeJournals(paths: readonly string[], ways: number): MergedShards {
  const journals = paths.map((path) => ({ path, ...readJournal(path) }));
  const { header, path: first } = journals[0]!;
  for (const journal of journals) {
    const [expected, actual] = [header, journal.header].map(({ campaign, shard }) =>
      JSON.stringify({ ...campaign, shards: shard[1] }),
    );
    if (expected !== actual)
      throw new LemmascopeError('MERGE_DIFFERENT_CAMPAIGNS', {
        path: journal.path,
        expected: `${expected} as in ${first}`,
        actual: actual!,
      });
  }
  const count = header.shard[1];
  const present = journals.map((journal) => journal.header.shard[0]);
  for (let shard = 1; shard <= count; shard++) {
    const found = present.filter((number) => number === shard).length;
    if (found !== 1)
      throw new LemmascopeError('MERGE_INCOMPLETE', {
        path: first,
        expected: `shard ${shard} of ${count} once`,
        actual: found === 0 ? 'it is missing' : `it is there ${found} times`,
      });
  }
  const results = journals.flatMap((journal) => journal.results);
  const stop = stopIndex(results, ways);
  const chunks = chunksOf(header.campaign, ways);
  for (const journal of journals) {
    requireChunks(journal.path, journal.results, chunks);
    const done = new Set(journal.results.map(({ index }) => index));
    const missing = shardOf(chunks, journal.header.shard[0], count).find(
      ({ index }) => index <= stop && !done.has(index),
    );
    if (missing !== undefined)
      throw new LemmascopeError('MERGE_INCOMPLETE', {
        path: journal.path,
        expected: `every chunk of shard ${journal.header.shard[0]} of ${count}`,
        actual: `chunk ${missing.index} is missing: finish it with --resume`,
      });
  }
  return { campaign: header.campaign, target: header.target, results };
}
