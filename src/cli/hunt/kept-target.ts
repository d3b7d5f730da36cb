import { relative, resolve } from 'node:path';
import type { TargetName } from './target.js';

/** How a target is written to a file: paths are relative to the working folder. */
export const keptTarget = (name: TargetName): TargetName =>
  'path' in name ? { ...name, path: relative(process.cwd(), name.path) } : name;

/** The target that {@link keptTarget} wrote. */
export function targetOfKept(kept: unknown): TargetName {
  const name = kept as TargetName;
  return 'path' in name ? { ...name, path: resolve(name.path) } : name;
}
