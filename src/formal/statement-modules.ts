import { statementsIn } from './statements-in.js';

/** `Statements.v`, and files that continue it: `StatementsHessian.v`. */
const STATEMENT_FILE = /^(Statements\w*)\.v$/;

/**
 * Every statement of a development with the module that defines it, in order.
 *
 * @param texts the files by name, in the order of the project
 */
export function statementModules(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...texts].flatMap(([file, text]) => {
      const module = STATEMENT_FILE.exec(file)?.[1];
      return module === undefined
        ? []
        : statementsIn(text).map((name): [string, string] => [name, module]);
    }),
  );
}
