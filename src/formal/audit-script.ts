import type { CoqProject } from './coq-project.js';

/** A script that asks Coq about theorems, and which of its lines ask about which. */
export interface AuditScript {
  readonly text: string;
  /** The theorem that a line, counted from 1, is about. */
  readonly theoremAt: (line: number) => string | undefined;
}

/** What stands before an answer in the output. */
export const ANSWER_MARK = 'lemmascope asks:';

/**
 * For every name: that `Statements.NAME`, or that of the module which states it, is a proposition, that
 * `Theorems.NAME` has exactly that proposition for its type (Coq compares them up to computation), what
 * it says, and what it assumes.
 */
export function auditScript(
  { library }: CoqProject,
  names: readonly string[],
  modules: ReadonlyMap<string, string>,
): AuditScript {
  /** A name that no file states is asked for where it would be looked for. */
  const statement = (name: string): string =>
    `${library}.${modules.get(name) ?? 'Statements'}.${name}`;
  const mark = (text: string) => `Goal True. idtac "${ANSWER_MARK} ${text}". Abort.`;
  const head = [
    `From ${library} Require ${[...new Set(['Statements', ...modules.values()])].join(' ')} Theorems.`,
    'Set Printing Width 1000000.',
    'Set Printing Depth 1000000.',
  ];
  const blocks = names.map((name) => [
    mark(`checks ${name}`),
    `Check (${statement(name)} : Prop).`,
    `Check (${library}.Theorems.${name} : ${statement(name)}).`,
    mark(`statement ${name}`),
    `Print ${statement(name)}.`,
    mark(`assumptions ${name}`),
    `Print Assumptions ${library}.Theorems.${name}.`,
  ]);
  const owners = blocks.flatMap((block, index) => block.map(() => names[index]!));
  return {
    text: `${[...head, ...blocks.flat()].join('\n')}\n`,
    theoremAt: (line) => owners[line - 1 - head.length],
  };
}
