import { LemmascopeError } from './lemmascope-error.js';

/** Writes, and says so when the system does not let us. @throws FILE_UNWRITABLE */
export function orUnwritable<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const actual = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new LemmascopeError('FILE_UNWRITABLE', { path, actual });
  }
}
