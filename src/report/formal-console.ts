import {
  describeStanding,
  type FormalRecord,
  placeOf,
  type TheoremStanding,
  toolsOf,
} from '../formal/index.js';
import { plural } from './_internals/plural.js';
import type { Style } from './style.js';

/** What a run of Coq over the formal proofs came to. */
export interface FormalOutcome {
  readonly record: FormalRecord;
  /** Where the record lies. */
  readonly path: string;
  /** Every statement and every theorem that a claim is linked to, and those claims. */
  readonly theorems: readonly {
    readonly name: string;
    readonly claims: readonly string[];
    readonly standing: TheoremStanding;
  }[];
  readonly passed: number;
  readonly failed: number;
}

/** What `formal` prints when Coq is done: the checker, every theorem, and how many passed. */
export function formalConsole(outcome: FormalOutcome, style: Style): string {
  const { record, path, theorems, passed, failed } = outcome;
  const width = Math.max(0, ...theorems.map(({ name }) => name.length));
  const all = record.failure === null ? theorems : [];
  const lines = all.map(({ name, claims, standing }) => {
    const accepted = standing.kind === 'accepted';
    const what = accepted ? 'closed under the global context' : describeStanding(standing);
    const from = claims.length === 0 ? 'no claim is linked to it' : `for ${claims.join(', ')}`;
    const mark = accepted ? style.good('passed') : style.bad('failed');
    return `  ${mark}  ${name.padEnd(width)}  ${what}  ${style.faint(`(${from})`)}`;
  });
  return `${[
    ...failureLines(record, style),
    ...checkerLines(record, style),
    '',
    ...lines,
    ...(record.failure === null
      ? []
      : [
          `  ${style.bad('failed')}  all ${plural(theorems.length, 'theorem')}: none was looked at`,
        ]),
    '',
    style.faint(`record  ${path} (${toolsOf(record)})`),
    `${passed} passed, ${failed} failed`,
  ].join('\n')}\n`;
}

function failureLines({ failure }: FormalRecord, style: Style): string[] {
  if (failure === null) return [];
  const hint = failure.message.includes('Cannot find a physical path')
    ? ['    A library is missing: `lemmascope explain FORMAL_COQ_MISSING` names the packages.']
    : failure.message.includes('inconsistent assumptions')
      ? ['    Compiled with another library: run it again with --fresh.']
      : [];
  return [
    `  ${style.bad('failed')}  ${placeOf(failure)}`,
    ...failure.message.split('\n').map((line) => `    ${line}`),
    ...hint,
  ];
}

function checkerLines({ checker }: FormalRecord, style: Style): string[] {
  if (checker === null) return [];
  const { modules, problems, inLibraries } = checker;
  if (problems.length > 0)
    return problems.map((problem) => `  ${style.bad('failed')}  coqchk: ${problem}`);
  return [
    `  ${style.good('passed')}  coqchk accepts ${plural(modules, 'module')} and finds nothing assumed in them`,
    ...(inLibraries === 0
      ? []
      : [
          style.faint(
            `          (it lists ${plural(inLibraries, 'name')} declared in the libraries they load; below is what the theorems use)`,
          ),
        ]),
  ];
}
