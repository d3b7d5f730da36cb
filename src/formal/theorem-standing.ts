import type { FormalState } from './formal-state.js';

/**
 * Whether a theorem counts as formally proved now.
 *
 * - `accepted`: the record is of the sources on disk, all of them compiled, the checker found nothing
 *   assumed in them, and the theorem has the statement of its name and no assumptions;
 * - `unknown`: Statements.v or Theorems.v has no such name;
 * - `no sources`, `no record`, `stale` (which files differ), `not compiled`, `assumes`, `refused`.
 */
export type TheoremStanding =
  | { readonly kind: 'accepted'; readonly coq: string; readonly mathcomp: string | null }
  | { readonly kind: 'unknown'; readonly file: 'Statements.v' | 'Theorems.v' }
  | { readonly kind: 'no sources' }
  | { readonly kind: 'no record' }
  | { readonly kind: 'stale'; readonly files: readonly string[] }
  | { readonly kind: 'not compiled'; readonly file: string; readonly line: number | null }
  | { readonly kind: 'assumes'; readonly assumptions: readonly string[] }
  | { readonly kind: 'refused'; readonly problem: string };

/** The standing of the theorem of a name. A record counts only for the very sources it was made of. */
export function theoremStanding(name: string, state: FormalState): TheoremStanding {
  const { sources, record, statements, theorems } = state;
  if (sources === undefined) return { kind: 'no sources' };
  if (!statements.includes(name)) return { kind: 'unknown', file: 'Statements.v' };
  if (!theorems.includes(name)) return { kind: 'unknown', file: 'Theorems.v' };
  if (record === undefined) return { kind: 'no record' };
  const files = [...new Set([...Object.keys(sources), ...Object.keys(record.sources)])];
  const changed = files.filter((file) => sources[file] !== record.sources[file]).sort();
  if (changed.length > 0) return { kind: 'stale', files: changed };
  const { failure, checker, coq, mathcomp } = record;
  if (failure !== null) return { kind: 'not compiled', file: failure.file, line: failure.line };
  const found = record.theorems.find((one) => one.name === name);
  if (found === undefined) return { kind: 'refused', problem: 'the run did not look at it' };
  if (found.problem !== null) return { kind: 'refused', problem: found.problem };
  if (found.assumptions.length > 0) return { kind: 'assumes', assumptions: found.assumptions };
  if (checker === null) return { kind: 'refused', problem: 'coqchk did not look at it' };
  if (checker.problems.length > 0)
    return { kind: 'refused', problem: `coqchk: ${checker.problems.join('; ')}` };
  return { kind: 'accepted', coq, mathcomp };
}
