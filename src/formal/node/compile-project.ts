import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orUnwritable } from '../../diagnostics/index.js';
import type { FormalRecord } from '../formal-record.js';
import { readCoqError } from '../read-coq-error.js';
import { CompiledFiles } from './compiled-files.js';
import type { CoqTools } from './find-coq.js';
import type { FormalSources } from './formal-sources.js';
import { runTool } from './run-tool.js';

/** How the files of a project are compiled. */
export interface Compilation {
  readonly sources: FormalSources;
  readonly tools: CoqTools;
  /** The folder that copies and compiled files go to; the sources themselves stay untouched. */
  readonly folder: string;
  /** Whether to compile all files, whatever is there. */
  readonly fresh: boolean;
  readonly observe: (file: string, seconds: number | undefined) => void;
}

/**
 * Compiles the files in the order of the project: those that changed, and those that need one that was
 * compiled. Stops at the first error.
 *
 * @returns where and why it stopped; `null` when everything is compiled.
 * @throws FILE_UNWRITABLE, FORMAL_COQ_MISSING
 */
export function compileProject(compilation: Compilation): FormalRecord['failure'] {
  const { sources, tools, folder, fresh, observe } = compilation;
  const { project, texts, hashes } = sources;
  orUnwritable(folder, () => {
    if (fresh) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const file of project.files) writeFileSync(join(folder, file), texts.get(file)!);
  });
  const compiled = new CompiledFiles(folder, tools);
  const needs = needsOf(compilation);
  const changed = new Set<string>();
  for (const file of project.files) {
    const source = hashes[file]!;
    if (compiled.has(file, source) && !needs(file).some((needed) => changed.has(needed))) {
      observe(file, undefined);
      continue;
    }
    changed.add(file);
    const started = performance.now();
    const args = ['-q', '-w', 'none', '-noglob', '-Q', '.', project.library, file];
    const { ok, all } = runTool('coqc', args, folder);
    if (!ok) return { file, ...readCoqError(all) };
    orUnwritable(folder, () => compiled.add(file, source));
    observe(file, (performance.now() - started) / 1000);
  }
  return null;
}

/** What each file needs, as coqdep finds it: `A.vo …: A.v B.vo`. */
function needsOf({ sources, folder }: Compilation): (file: string) => readonly string[] {
  const { library, files } = sources.project;
  const { all } = runTool('coqdep', ['-Q', '.', library, ...files], folder);
  const needed = new Map<string, string[]>();
  for (const [, file, others] of all.matchAll(/^(\w+\.v)o [^:]*:(.*)$/gm))
    needed.set(
      file!,
      [...others!.matchAll(/(\w+\.v)o\b/g)].map(([, other]) => other!),
    );
  return (file) => needed.get(file) ?? files;
}
