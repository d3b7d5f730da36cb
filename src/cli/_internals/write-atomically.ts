import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { LemmascopeError } from '../../diagnostics/index.js';

/**
 * Writes a file so that a reader sees either the old content or the whole of the new one.
 *
 * @throws FILE_UNWRITABLE; nothing is left behind then.
 */
export function writeAtomically(path: string, text: string): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new LemmascopeError('FILE_UNWRITABLE', {
      path,
      actual: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}
