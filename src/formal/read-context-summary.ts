/** What coqchk says is assumed: in the modules of one library, and in all others. */
export interface ContextSummary {
  /** What is wrong with the modules of the library; none: nothing. */
  readonly problems: readonly string[];
  /** How many names of other libraries it lists. */
  readonly inLibraries: number;
}

/**
 * Reads the context summary of coqchk.
 *
 * Its list of axioms is about the whole environment: with MathComp that is what its modules with an
 * opaque signature declare, and the primitive integers and floats of the standard library. These are
 * counted and not held against us: whether a theorem uses one is what `Print Assumptions` tells. Names
 * of our own library are held against us, under any heading.
 */
export function readContextSummary(output: string, library: string): ContextSummary {
  const [, summary] = output.split(/^CONTEXT SUMMARY$/m);
  if (summary === undefined)
    return { problems: ['no context summary was printed'], inLibraries: 0 };
  const problems: string[] = [];
  let inLibraries = 0;
  let theory = '';
  for (const section of summary.split(/^\* /m).slice(1)) {
    const [heading, ...lines] = section.split('\n').map((line) => line.trim());
    const [what, said = ''] = heading!.split(/:\s*/);
    if (what === 'Theory') theory = said;
    for (const name of lines.filter((line) => line !== ''))
      if (name.startsWith(`${library}.`)) problems.push(`${what}: ${name}`);
      else inLibraries++;
  }
  if (theory !== 'Set is predicative')
    problems.unshift(`the theory is another one: ${theory === '' ? 'not named' : theory}`);
  return { problems, inLibraries };
}
