import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { orUnwritable } from '../../diagnostics/index.js';
import { auditScript } from '../audit-script.js';
import type { CoqProject } from '../coq-project.js';
import type { FormalRecord } from '../formal-record.js';
import { readAudit } from '../read-audit.js';
import { readCoqError } from '../read-coq-error.js';
import { sha256 } from './formal-sources.js';
import { runTool } from './run-tool.js';

type Theorem = FormalRecord['theorems'][number];

/**
 * Asks Coq, in a file of its own beside the compiled project, whether each theorem has the statement of
 * its name, and what it assumes. A question that Coq refuses is a problem of that theorem; the others
 * are asked again without it.
 *
 * @throws FILE_UNWRITABLE, FORMAL_COQ_MISSING
 */
export function auditTheorems(
  project: CoqProject,
  names: readonly string[],
  modules: ReadonlyMap<string, string>,
  { compiled, folder }: { readonly compiled: string; readonly folder: string },
): readonly Theorem[] {
  const problems = new Map<string, string>();
  for (;;) {
    const asked = names.filter((name) => !problems.has(name));
    const { text, theoremAt } = auditScript(project, asked, modules);
    orUnwritable(folder, () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'Audit.v'), text);
    });
    const library = ['-Q', relative(folder, compiled), project.library];
    const { ok, out, all } = runTool(
      'coqc',
      ['-q', '-w', 'none', '-noglob', ...library, 'Audit.v'],
      folder,
    );
    if (ok) {
      const answers = readAudit(out);
      return names.map((name): Theorem => {
        const answer = answers.get(name);
        const problem = problems.get(name) ?? (answer === undefined ? 'Coq gave no answer' : null);
        return {
          name,
          statement: answer === undefined ? null : sha256(answer.statement),
          assumptions: [...(answer?.assumptions ?? [])],
          problem,
        };
      });
    }
    const { line, message } = readCoqError(all);
    const culprit = line === null ? undefined : theoremAt(line);
    // Not about one theorem: then nothing can be said of any.
    for (const name of culprit === undefined ? asked : [culprit]) problems.set(name, message);
  }
}
