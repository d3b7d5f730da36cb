import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LemmascopeError, orUnwritable } from '../../diagnostics/index.js';
import { type FormalRecord, RECORD_FORMAT } from '../formal-record.js';
import { statementModules } from '../statement-modules.js';
import { auditTheorems } from './audit-theorems.js';
import { checkModules } from './check-modules.js';
import { compileProject } from './compile-project.js';
import { type CoqTools, findCoq } from './find-coq.js';
import { type FormalSources, readFormalSources } from './formal-sources.js';
import { recordIn } from './read-formal-state.js';

/** One run of Coq over a formal development. */
export interface FormalRun {
  /** The folder of the sources, which may be read-only. */
  readonly sources: string;
  /** The folder for copies, compiled files and the record. */
  readonly folder: string;
  /** Compile everything, also what did not change. */
  readonly fresh: boolean;
  /** Theorems that claims are linked to; all statements are looked at besides. */
  readonly linked: readonly string[];
  /** Told what happens. */
  readonly observe?: (event: FormalEvent) => void;
}

export type FormalEvent =
  | { readonly kind: 'began'; readonly tools: CoqTools; readonly files: number }
  /** A file is compiled; without a time, it was already. */
  | { readonly kind: 'file'; readonly file: string; readonly seconds: number | undefined }
  | { readonly kind: 'auditing' | 'checking' };

/**
 * Compiles the development out of tree, asks Coq about every statement, has coqchk check the result,
 * and writes the record of it, whole or not at all. An error of compilation is recorded too, so that
 * an earlier record does not outlive it.
 *
 * @throws FORMAL_COQ_MISSING, FORMAL_PROJECT_MALFORMED, FILE_NOT_FOUND, FILE_UNREADABLE, FILE_UNWRITABLE;
 *   an earlier record is left as it is then, and counts only for its own sources.
 */
export function runFormal(run: FormalRun): FormalRecord {
  const { folder, fresh, observe = () => undefined } = run;
  const sources = readFormalSources(run.sources);
  const tools = findCoq();
  requireMathComp(sources, tools);
  observe({ kind: 'began', tools, files: sources.project.files.length });
  const compiled = join(folder, 'build');
  const failure = compileProject({
    sources,
    tools,
    folder: compiled,
    fresh,
    observe: (file, seconds) => observe({ kind: 'file', file, seconds }),
  });
  const record: FormalRecord = {
    format: RECORD_FORMAT,
    sources: { ...sources.hashes },
    ...tools,
    failure,
    ...(failure === null ? examined(run, sources, compiled) : { checker: null, theorems: [] }),
  };
  const path = recordIn(folder);
  orUnwritable(path, () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.tmp`, `${JSON.stringify(record, null, 2)}\n`);
    renameSync(`${path}.tmp`, path);
  });
  return record;
}

function examined(
  { folder, linked, observe }: FormalRun,
  { project, texts }: FormalSources,
  compiled: string,
): Pick<FormalRecord, 'checker' | 'theorems'> {
  const modules = statementModules(texts);
  const names = [...new Set([...modules.keys(), ...linked])];
  observe?.({ kind: 'auditing' });
  const theorems = auditTheorems(project, names, modules, {
    compiled,
    folder: join(folder, 'audit'),
  });
  observe?.({ kind: 'checking' });
  return { theorems: [...theorems], checker: checkModules(project, compiled) };
}

/** Told at once, and not by the first file that cannot be compiled. @throws FORMAL_COQ_MISSING */
function requireMathComp({ texts }: FormalSources, { mathcomp }: CoqTools): void {
  const used = [...texts.values()].some((text) => /^From mathcomp\b/m.test(text));
  if (used && mathcomp === null)
    throw new LemmascopeError('FORMAL_COQ_MISSING', {
      path: 'mathcomp',
      actual: 'Coq without MathComp',
    });
}
