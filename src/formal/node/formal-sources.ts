import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LemmascopeError } from '../../diagnostics/index.js';
import { type CoqProject, readCoqProject } from '../coq-project.js';

/** The sources of a formal development, read once: what is hashed is what is compiled. */
export interface FormalSources {
  readonly project: CoqProject;
  /** `_CoqProject` and every file that it lists. */
  readonly texts: ReadonlyMap<string, string>;
  /** SHA-256 of each. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** The name of the file that lists the others. */
const PROJECT = '_CoqProject';

/** @throws FORMAL_PROJECT_MALFORMED; FILE_NOT_FOUND, FILE_UNREADABLE for a file that it lists. */
export function readFormalSources(folder: string): FormalSources {
  const listing = read(join(folder, PROJECT));
  const project = readCoqProject(listing, join(folder, PROJECT));
  const texts = new Map([
    [PROJECT, listing],
    ...project.files.map((file): [string, string] => [file, read(join(folder, file))]),
  ]);
  const hashes = Object.fromEntries([...texts].map(([file, text]) => [file, sha256(text)]));
  return { project, texts, hashes };
}

export const sha256 = (text: string | Buffer): string =>
  createHash('sha256').update(text).digest('hex');

function read(path: string): string {
  if (!existsSync(path)) throw new LemmascopeError('FILE_NOT_FOUND', { path });
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const actual = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new LemmascopeError('FILE_UNREADABLE', { path, actual });
  }
}
