import { type Huntable, huntablesOf } from '../../hunt/index.js';
import { type CaseTask, type ChunkTask, replayCase, workOnChunk } from '../../hunt/node/index.js';
import { packageVersion } from '../_internals/package-root.js';
import { resolveTarget } from './target.js';
import { CHANGED, type WorkerTarget } from './worker-target.js';

interface Prepared {
  readonly huntables: readonly Huntable[];
  readonly claimHash: string;
  readonly suspicious: boolean;
}

const prepared = new Map<string, Promise<Prepared>>();

/** One chunk of a campaign, or one kept case, on a thread of its own. */
export default async function work(task: ChunkTask | CaseTask) {
  const key = JSON.stringify(task.target);
  const ready = prepared.get(key) ?? prepare(task.target as WorkerTarget);
  prepared.set(key, ready);
  const { huntables, claimHash, suspicious } = await ready;
  if (!('kept' in task)) return workOnChunk(task, huntables, { suspicious });
  Atomics.add(new Int32Array(task.progress), 0, 1);
  const version = packageVersion();
  return replayCase(task.kept, huntables, { claimHash, version, suspicious });
}

async function prepare(target: WorkerTarget): Promise<Prepared> {
  const { claim, textHash, ours } = await resolveTarget(target.name);
  if (textHash !== target.textHash) throw new Error(CHANGED);
  return { huntables: huntablesOf(claim, target), claimHash: target.claimHash, suspicious: !ours };
}
