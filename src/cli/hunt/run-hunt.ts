import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Campaign,
  type ChunkResult,
  chunksOf,
  type HuntReport,
  huntablesOf,
  huntReport,
  shardOf,
  stopIndex,
} from '../../hunt/index.js';
import { Journal, requireChunks, runCampaign } from '../../hunt/node/index.js';
import { statementHash } from '../../kernel/index.js';
import { packageVersion } from '../_internals/package-root.js';
import { keptTarget } from './kept-target.js';
import type { Target } from './target.js';
import { rethrow, type WorkerTarget, workerModule } from './worker-target.js';

/** How large a hunt is, and where its journal lies. */
export interface HuntPlan {
  readonly seed: number;
  readonly runs: number;
  readonly maxHidden: number;
  readonly maxWidth: number;
  readonly workers: number;
  readonly shard: readonly [i: number, n: number];
  readonly stuckAfterMilliseconds: number;
  readonly timeLimit?: number;
  readonly resume: boolean;
  /** The folder `.lemmascope`; without it nothing is kept. */
  readonly folder?: string;
  readonly progress: (text: string) => void;
  readonly interrupt?: AbortSignal;
}

/** A finished hunt. */
export interface Hunt {
  readonly report: HuntReport;
  /** Chunks that were left undone, by an interruption or the time limit. */
  readonly undone: number;
  /** It went on with a journal. */
  readonly resumed: boolean;
  readonly journal?: string;
}

/** The campaign of a plan against a claim. */
export function campaignOf(target: Target, plan: HuntPlan): Campaign {
  const { seed, runs, maxHidden, maxWidth } = plan;
  const [claim, claimHash, version] = [target.claim.id, target.hash, packageVersion()];
  return { claim, claimHash, version, seed, runs, maxHidden, maxWidth };
}

/**
 * Hunts one claim: on worker threads, with every result in the journal before it counts.
 *
 * @throws JOURNAL_OF_ANOTHER_CAMPAIGN, JOURNAL_MALFORMED when resuming; FILE_UNWRITABLE.
 */
export async function runHunt(target: Target, plan: HuntPlan): Promise<Hunt> {
  const campaign = campaignOf(target, plan);
  const huntables = huntablesOf(target.claim, plan);
  const [i, n] = plan.shard;
  const all = chunksOf(campaign, huntables.length);
  const chunks = shardOf(all, i, n);
  const path = journalPath(campaign, plan);
  const owner = { campaign, shard: plan.shard, target: keptTarget(target.name) };
  const resumed = plan.resume && path !== undefined && existsSync(path);
  const { journal, results: before } =
    path === undefined
      ? { journal: undefined, results: [] }
      : plan.resume
        ? Journal.resume(path, owner)
        : { journal: Journal.start(path, owner), results: [] };
  requireChunks(path ?? '', before, all);
  const results: ChunkResult[] = [...before];
  const done = new Set(before.map(({ index }) => index));
  const stop = () => stopIndex(results, huntables.length);
  const left = chunks.filter(({ index }) => !done.has(index));
  const worker: WorkerTarget = {
    name: target.name,
    claimHash: campaign.claimHash,
    textHash: target.textHash,
    maxHidden: plan.maxHidden,
    maxWidth: plan.maxWidth,
  };
  try {
    await runCampaign(left, {
      worker: workerModule(),
      target: worker,
      seed: plan.seed,
      workers: plan.workers,
      stuckAfterMilliseconds: plan.stuckAfterMilliseconds,
      ...(plan.timeLimit === undefined ? {} : { timeLimit: plan.timeLimit }),
      stopIndex: stop,
      ...(plan.interrupt === undefined ? {} : { interrupt: plan.interrupt }),
      onResult: (result) => {
        journal?.add(result);
        results.push(result);
        plan.progress(`hunting ${campaign.claim}: ${results.length} of ${chunks.length} chunks`);
      },
    });
  } catch (error) {
    rethrow(error, worker);
  } finally {
    journal?.close();
    plan.progress('');
  }
  const finished = new Set(results.map(({ index }) => index));
  const undone = chunks.filter(({ index }) => !finished.has(index) && index <= stop()).length;
  return {
    report: huntReport(campaign, huntables, results),
    undone,
    resumed,
    ...(path === undefined ? {} : { journal: path }),
  };
}

function journalPath(campaign: Campaign, { folder, shard: [i, n] }: HuntPlan): string | undefined {
  if (folder === undefined) return undefined;
  const hash = statementHash({ ...campaign }).slice('sha256:'.length, 'sha256:'.length + 12);
  const name = `${campaign.claim.replaceAll('/', '.')}-${hash}`;
  return join(folder, 'campaigns', n === 1 ? `${name}.jsonl` : `${name}.${i}-of-${n}.jsonl`);
}
