import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { MinimumSample, SizedSamples, Spins } from '../../relu/index.js';
import { packageRoot } from '../_internals/package-root.js';
import work, { type DescentTask } from './worker.js';

/** What to sample, on how many threads; these do not change what is found. */
export interface SamplingPlan {
  readonly spins: Spins;
  readonly seed: number;
  readonly sizes: readonly { readonly size: number; readonly samples: number }[];
  /** 1: on this thread. */
  readonly workers: number;
  readonly progress: (done: number, all: number) => void;
}

/** Samples minima at every size, the largest first, since the last to end sets the time. */
export async function sampleSizes(plan: SamplingPlan): Promise<SizedSamples[]> {
  const tasks = tasksOf(plan);
  const results = new Map<DescentTask, readonly MinimumSample[]>();
  const all = plan.sizes.reduce((sum, { samples }) => sum + samples, 0);
  let done = 0;
  const finish = (task: DescentTask, samples: readonly MinimumSample[]) => {
    results.set(task, samples);
    done += samples.length;
    plan.progress(done, all);
  };
  if (plan.workers === 1) for (const task of tasks) finish(task, work(task));
  else await onThreads(tasks, plan.workers, finish);
  return plan.sizes.map(({ size }) => ({
    size,
    samples: tasks
      .filter((task) => task.size === size)
      .sort((a, b) => a.from - b.from)
      .flatMap((task) => results.get(task)!),
  }));
}

/** Tasks of about a second at most. */
function tasksOf({ spins, seed, sizes }: SamplingPlan): DescentTask[] {
  return [...sizes]
    .sort((a, b) => b.size - a.size)
    .flatMap(({ size, samples }) => {
      const length = Math.max(1, Math.floor(2e6 / size ** 3));
      return Array.from({ length: Math.ceil(samples / length) }, (_, index) => ({
        spins,
        size,
        seed,
        from: index * length,
        to: Math.min(samples, (index + 1) * length),
      }));
    });
}

async function onThreads(
  tasks: readonly DescentTask[],
  workers: number,
  finish: (task: DescentTask, samples: readonly MinimumSample[]) => void,
): Promise<void> {
  const pool = new Piscina({ filename: workerModule(), minThreads: workers, maxThreads: workers });
  let next = 0;
  const run = async () => {
    while (next < tasks.length) {
      const task = tasks[next++]!;
      finish(task, (await pool.run(task)) as MinimumSample[]);
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, run));
  } finally {
    await pool.destroy();
  }
}

/** The worker is a module on disk: the built one, when this runs from the sources. */
function workerModule(): string {
  const beside = fileURLToPath(new URL('./worker.js', import.meta.url));
  return existsSync(beside) ? beside : join(packageRoot(), 'dist/src/cli/spin-glass/worker.js');
}
