import { type Huntable, huntablesOf } from '../../hunt/index.js';
import { type ChunkTask, workOnChunk } from '../../hunt/node/index.js';
import { resolveTarget, type TargetName } from './target.js';

/** What a worker of a hunt needs to find the claim again. */
export interface WorkerTarget {
  readonly name: TargetName;
  readonly maxHidden: number;
  readonly maxWidth: number;
}

interface Prepared {
  readonly huntables: readonly Huntable[];
  readonly suspicious: boolean;
}

const prepared = new Map<string, Promise<Prepared>>();

/** One chunk of a campaign, on a thread of its own. */
export default async function work(task: ChunkTask) {
  const key = JSON.stringify(task.target);
  const ready = prepared.get(key) ?? prepare(task.target as WorkerTarget);
  prepared.set(key, ready);
  const { huntables, suspicious } = await ready;
  return workOnChunk(task, huntables, { suspicious });
}

async function prepare({ name, maxHidden, maxWidth }: WorkerTarget): Promise<Prepared> {
  const { claim, ours } = await resolveTarget(name);
  return { huntables: huntablesOf(claim, { maxHidden, maxWidth }), suspicious: !ours };
}
