import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoqTools } from './find-coq.js';
import { sha256 } from './formal-sources.js';

interface Compiled {
  /** SHA-256 of the source, and of what was made of it. */
  readonly source: string;
  readonly object: string;
}

interface Notes {
  readonly tools: CoqTools;
  readonly files: Record<string, Compiled>;
}

/** What an earlier run left compiled in a folder, so that only what changed is compiled again. */
export class CompiledFiles {
  readonly #folder: string;
  readonly #notes: Notes;

  /** Notes of another Coq, and such as cannot be read, count for nothing. */
  constructor(folder: string, tools: CoqTools) {
    this.#folder = folder;
    const known = notesIn(folder);
    const same = known !== undefined && JSON.stringify(known.tools) === JSON.stringify(tools);
    this.#notes = same ? known : { tools, files: {} };
  }

  /** Whether what lies there was made of this source, and nobody touched it since. */
  has(file: string, source: string): boolean {
    const known = this.#notes.files[file];
    return known?.source === source && known.object === this.#hashOf(file);
  }

  add(file: string, source: string): void {
    this.#notes.files[file] = { source, object: this.#hashOf(file)! };
    writeFileSync(notesPath(this.#folder), JSON.stringify(this.#notes));
  }

  #hashOf(file: string): string | undefined {
    const object = join(this.#folder, `${file}o`);
    return existsSync(object) ? sha256(readFileSync(object)) : undefined;
  }
}

const notesPath = (folder: string) => join(folder, 'compiled.json');

function notesIn(folder: string): Notes | undefined {
  try {
    return JSON.parse(readFileSync(notesPath(folder), 'utf8')) as Notes;
  } catch {
    return undefined;
  }
}
