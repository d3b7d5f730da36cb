import { relative, resolve } from 'node:path';
import { LemmascopeError } from '../../diagnostics/index.js';
import type { TargetName } from './target.js';

/** How a target is written to a file: paths are relative to the working folder. */
export const keptTarget = (name: TargetName): TargetName =>
  'path' in name ? { ...name, path: relative(process.cwd(), name.path) } : name;

/** The target that {@link keptTarget} wrote. @throws CASE_MALFORMED when it did not */
export function targetOfKept(kept: unknown, where: string): TargetName {
  const { kind, id, path } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'file' && typeof path === 'string') return { kind, path: resolve(path) };
  if (kind === 'claim' && typeof id === 'string') return { kind, id };
  throw new LemmascopeError('CASE_MALFORMED', {
    path: `${where}, target`,
    expected: 'a claim with its id, or a file with its path',
    actual: JSON.stringify(kept) ?? 'nothing',
  });
}
