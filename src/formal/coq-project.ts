import { LemmascopeError } from '../diagnostics/index.js';

/** What a `_CoqProject` says: the library its files make, and the files in the order of dependency. */
export interface CoqProject {
  /** The logical name of the folder: `DLN`. */
  readonly library: string;
  /** `Statements.v`, `Theorems.v`, …: every file of the library lies in the one folder. */
  readonly files: readonly string[];
}

/**
 * Reads a `_CoqProject`: `-Q . NAME`, `-arg -w -arg none`, one file per line.
 *
 * Any other option is refused: a run that ignored it would not be the run that the project asks for,
 * and some, such as `-type-in-type`, change what a proof is.
 *
 * @throws FORMAL_PROJECT_MALFORMED with the line
 */
export function readCoqProject(text: string, path: string): CoqProject {
  let library: string | undefined;
  const files: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.replace(/#.*$/, '').trim();
    const refuse = (expected: string): never => {
      throw new LemmascopeError('FORMAL_PROJECT_MALFORMED', {
        path: `${path}:${index + 1}`,
        expected,
        actual: JSON.stringify(line),
      });
    };
    const named = /^-[QR] \. ([A-Za-z]\w*)$/.exec(words);
    if (words === '' || words === '-arg -w -arg none') continue;
    if (named !== null && library === undefined) library = named[1]!;
    else if (!/^[A-Za-z]\w*\.v$/.test(words))
      refuse('-Q . NAME once, -arg -w -arg none, or a file NAME.v');
    else if (files.includes(words)) refuse('every file once');
    else files.push(words);
  }
  for (const [what, there] of [
    ['-Q . NAME', library !== undefined],
    ['Statements.v', files.includes('Statements.v')],
    ['Theorems.v', files.includes('Theorems.v')],
  ] as const)
    if (!there)
      throw new LemmascopeError('FORMAL_PROJECT_MALFORMED', {
        path,
        expected: what,
        actual: 'none',
      });
  return { library: library!, files };
}
