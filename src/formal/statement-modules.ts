import { LemmascopeError } from '../diagnostics/index.js';
import { statementsIn } from './statements-in.js';

/** `Statements.v`, and files that continue it: `StatementsHessian.v`. */
const STATEMENT_FILE = /^(Statements\w*)\.v$/;

/**
 * Every statement of a development with the module that defines it, in order.
 *
 * @param texts the files by name, in the order of the project
 * @throws FORMAL_PROJECT_MALFORMED for a name that two files state: a reader of the one would be shown a
 *   proof of the other.
 */
export function statementModules(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  for (const [file, text] of texts) {
    const module = STATEMENT_FILE.exec(file)?.[1];
    if (module === undefined) continue;
    for (const name of statementsIn(text)) {
      if (modules.has(name))
        throw new LemmascopeError('FORMAL_PROJECT_MALFORMED', {
          path: file,
          expected: `a name that ${modules.get(name)}.v does not state`,
          actual: name,
        });
      modules.set(name, module);
    }
  }
  return modules;
}
