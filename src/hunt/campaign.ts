/**
 * What determines every result of a hunt: with equal campaigns, any number of workers, any shards
 * and any interruption give the same report.
 */
export interface Campaign {
  readonly claim: string;
  /** Of the claim's text and code, so that results of another claim are not taken for this one's. */
  readonly claimHash: string;
  /** Of lemmascope. */
  readonly version: string;
  readonly seed: number;
  /** Instances to draw for every way to attack the claim. */
  readonly runs: number;
  readonly maxHidden: number;
  readonly maxWidth: number;
}

/** Runs `from`, …, `from + count − 1` of one way to attack a claim: the unit that is done as one. */
export interface Chunk {
  /** Position in the campaign: chunks of all ways alternate, so that each is attacked early. */
  readonly index: number;
  readonly huntable: number;
  readonly from: number;
  readonly count: number;
}

/** Small, so that little is lost with a process that is killed, and all workers finish together. */
const CHUNK_RUNS = 250;
/** The first rounds are smaller still: a slow way must not keep a quick one waiting for its turn. */
const FIRST_ROUNDS = [25, 75, 150] as const;

/** The chunks of a campaign, in order. */
export function chunksOf({ runs }: Pick<Campaign, 'runs'>, huntables: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0, round = 0; from < runs; round++) {
    const count = Math.min(FIRST_ROUNDS[round] ?? CHUNK_RUNS, runs - from);
    for (let huntable = 0; huntable < huntables; huntable++)
      chunks.push({ index: chunks.length, huntable, from, count });
    from += count;
  }
  return chunks;
}

/** The chunks of shard i of n, 1 ≤ i ≤ n: every n-th one. */
export const shardOf = (chunks: readonly Chunk[], i: number, n: number): Chunk[] =>
  chunks.filter(({ index }) => index % n === i - 1);
