import type { TheoremStanding } from './theorem-standing.js';

/** A standing in words, to follow the name of the theorem. */
export function describeStanding(standing: TheoremStanding): string {
  switch (standing.kind) {
    case 'accepted':
      return `closed under the global context (${toolsOf(standing)})`;
    case 'unknown':
      return `there is no such name in ${standing.file}`;
    case 'no sources':
      return 'the sources of the formal proofs are not here';
    case 'no record':
      return 'no record of a run of Coq (`lemmascope formal` makes one)';
    case 'stale':
      return `the record is of other sources, ${standing.files.join(', ')} changed since (\`lemmascope formal\` makes a new one)`;
    case 'not compiled':
      return `${placeOf(standing)} does not compile (\`lemmascope formal\` says why)`;
    case 'assumes':
      return `it assumes ${standing.assumptions.join(', ')}`;
    case 'refused':
      return standing.problem;
  }
}

/** `Coq 8.16.1, MathComp 1.15.0`. */
export function toolsOf({
  coq,
  mathcomp,
}: {
  readonly coq: string;
  readonly mathcomp: string | null;
}): string {
  return mathcomp === null ? `Coq ${coq}` : `Coq ${coq}, MathComp ${mathcomp}`;
}

/** `Statements.v:12`. */
export function placeOf({
  file,
  line,
}: {
  readonly file: string;
  readonly line: number | null;
}): string {
  return line === null ? file : `${file}:${line}`;
}
