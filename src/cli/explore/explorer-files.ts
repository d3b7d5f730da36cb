import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LemmascopeError } from '../../diagnostics/index.js';
import { packageRoot } from '../_internals/package-root.js';

/** The files of the explorer, with their types; the last one needs none of the others. */
export const EXPLORER_TYPES = {
  'index.html': 'text/html; charset=utf-8',
  'explorer.css': 'text/css; charset=utf-8',
  'explorer.js': 'text/javascript; charset=utf-8',
  'worker.js': 'text/javascript; charset=utf-8',
  'lemmascope-explorer.html': 'text/html; charset=utf-8',
} as const;

export type ExplorerFile = keyof typeof EXPLORER_TYPES;

/** What `npm run build` made, read whole. @throws EXPLORER_NOT_BUILT */
export function explorerFiles(): ReadonlyMap<ExplorerFile, string> {
  const folder = join(packageRoot(), 'dist', 'explorer');
  const names = Object.keys(EXPLORER_TYPES) as ExplorerFile[];
  const missing = names.find((name) => !existsSync(join(folder, name)));
  if (missing !== undefined)
    throw new LemmascopeError('EXPLORER_NOT_BUILT', { actual: `no ${join(folder, missing)}` });
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
