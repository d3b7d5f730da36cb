import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LemmascopeError } from '../../diagnostics/index.js';
import { packageRoot } from '../_internals/package-root.js';
import type { TargetName } from './target.js';

/** What a worker of a hunt needs to find the claim again. */
export interface WorkerTarget {
  readonly name: TargetName;
  readonly claimHash: string;
  /** A file that was changed meanwhile is another claim. */
  readonly textHash: string;
  readonly maxHidden: number;
  readonly maxWidth: number;
}

/** The worker is a module on disk: the built one, when this runs from the sources. */
export function workerModule(): string {
  const beside = fileURLToPath(new URL('./worker.js', import.meta.url));
  return existsSync(beside) ? beside : join(packageRoot(), 'dist/src/cli/hunt/worker.js');
}

/** What a worker throws then; errors lose their class on the way from a thread, and keep their message. */
export const CHANGED = 'the claim was changed while it was hunted';

/** @throws CONJECTURE_UNREADABLE for {@link CHANGED}, and else the error itself */
export function rethrow(error: unknown, { name }: Pick<WorkerTarget, 'name'>): never {
  if (!(error instanceof Error) || error.message !== CHANGED || name.kind !== 'file') throw error;
  const hint = 'Start again, or put the file back and go on with --resume.';
  throw new LemmascopeError('CONJECTURE_UNREADABLE', { path: name.path, actual: CHANGED, hint });
}
