import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { LemmascopeError } from '../../diagnostics/index.js';

/**
 * Writes a file so that a reader sees either the old content or the whole of the new one. A link is
 * followed and the mode of an existing file kept; what is no regular file (a pipe, `/dev/null`) is
 * written to, not replaced.
 *
 * @throws FILE_UNWRITABLE; nothing is left behind then.
 */
export function writeAtomically(path: string, text: string): void {
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing !== undefined && !existing.isFile()) writeFileSync(path, text);
    else if (existing === undefined) replace(path, text);
    else replace(realpathSync(path), text, existing.mode);
  } catch (error) {
    throw new LemmascopeError('FILE_UNWRITABLE', {
      path,
      actual: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}

function replace(path: string, text: string, mode?: number): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text, mode === undefined ? {} : { mode });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
