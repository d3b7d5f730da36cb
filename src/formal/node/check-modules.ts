import type { CoqProject } from '../coq-project.js';
import type { FormalRecord } from '../formal-record.js';
import { readContextSummary } from '../read-context-summary.js';
import { readCoqError } from '../read-coq-error.js';
import { runTool } from './run-tool.js';

/**
 * Has coqchk check every compiled module of the project again, and list what is assumed. The libraries
 * that they use are loaded and not checked: they are Debian's.
 *
 * @throws FORMAL_COQ_MISSING
 */
export function checkModules(
  { library, files }: CoqProject,
  compiled: string,
): NonNullable<FormalRecord['checker']> {
  const modules = files.flatMap((file) => ['-norec', `${library}.${file.replace(/\.v$/, '')}`]);
  const args = ['-silent', '-o', '-Q', '.', library, ...modules];
  const { ok, all } = runTool('coqchk', args, compiled);
  if (!ok) return { modules: files.length, problems: [readCoqError(all).message], inLibraries: 0 };
  const { problems, inLibraries } = readContextSummary(all, library);
  return { modules: files.length, problems: [...problems], inLibraries };
}
