import { readFileSync } from 'node:fs';
import { LemmascopeError } from '../../diagnostics/index.js';

/**
 * The text of a file, or of a file descriptor that is called `path` in messages.
 *
 * @throws FILE_NOT_FOUND, FILE_UNREADABLE
 */
export function readText(path: string, from: string | number = path): string {
  try {
    return readFileSync(from, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT'
      ? new LemmascopeError('FILE_NOT_FOUND', { path })
      : new LemmascopeError('FILE_UNREADABLE', { path, actual: code ?? String(error) });
  }
}
